package nish.driver.results;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** The open connections to a store's database; reading and writing may share theirs. */
record Database(HikariDataSource reads, HikariDataSource writes) implements AutoCloseable {

  /** A pool that opens connections when they are first needed. */
  static HikariDataSource pool(DataSource connections, int most) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(connections);
    config.setMaximumPoolSize(most);
    config.setMinimumIdle(0);
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  @Override
  public void close() {
    reads.close();
    writes.close();
  }
}
