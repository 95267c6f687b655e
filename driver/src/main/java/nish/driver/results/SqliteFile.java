package nish.driver.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A store in a SQLite file. It is written ahead (WAL): one connection writes, and readers, also of
 * other processes, neither wait for it nor hinder it.
 */
record SqliteFile(Path path) implements StoreLocation {

  static final String PREFIX = "jdbc:sqlite:";

  private static final int BUSY_MILLIS = 10_000;
  private static final int READERS = 4;

  @Override
  public boolean exists() {
    return Files.exists(path);
  }

  @Override
  public void create() {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      if (!exists() || Files.size(path) == 0) {
        exclusively(this::begin);
      }
    } catch (IOException e) {
      throw new StoreException(
          "results need a folder that can be written, but " + path + " has none" + REMEDY, e);
    }
  }

  /** One at a time: where a new file becomes one that is written ahead, SQLite does not wait. */
  private void begin() {
    try {
      connections().getConnection().close();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  @Override
  public DataSource connections() {
    return connections(TransactionMode.DEFERRED);
  }

  @Override
  public DataSource unhurriedConnections() {
    return connections();
  }

  private DataSource connections(TransactionMode transactions) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.NORMAL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.enforceForeignKeys(true);
    config.setTransactionMode(transactions);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(PREFIX + path);
    return source;
  }

  @Override
  public void exclusively(Runnable work) {
    Path lock = path.resolveSibling(path.getFileName() + ".lock");
    synchronized (SqliteFile.class) {
      try (FileChannel channel =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        work.run();
      } catch (IOException e) {
        throw new StoreException("cannot write " + lock + REMEDY, e);
      }
    }
  }

  @Override
  public Database open() {
    return new Database(
        Database.pool(connections(TransactionMode.DEFERRED), READERS),
        Database.pool(connections(TransactionMode.IMMEDIATE), 1));
  }

  @Override
  public StoreException unreachable(SQLException cause) {
    if (cause instanceof SQLiteException sqlite
        && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB) {
      return new StoreException(
          "results are kept in a SQLite file, but "
              + path
              + " is something else; name another file",
          cause);
    }
    return new StoreException(
        "cannot open the results in " + path + ": " + cause.getMessage() + REMEDY, cause);
  }

  private static final String REMEDY =
      "; name another file, or give this user the right to write it and its folder";

  @Override
  public String toString() {
    return path.toString();
  }
}
