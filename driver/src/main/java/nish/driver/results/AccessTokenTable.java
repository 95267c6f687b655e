package nish.driver.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Tokens, within one transaction. */
record AccessTokenTable(Handle handle) {

  void add(String user, String access, String digest, Instant now) {
    handle
        .createUpdate(
            "INSERT INTO access_token (digest, user_name, access, created) VALUES (:digest, :user, :access, :created)")
        .bind("digest", digest)
        .bind("user", user)
        .bind("access", access)
        .bind("created", now.toEpochMilli())
        .execute();
  }

  Optional<AccessToken> byDigest(String digest) {
    return handle
        .createQuery("SELECT * FROM access_token WHERE digest = :digest")
        .bind("digest", digest)
        .map(AccessTokenTable::read)
        .findOne();
  }

  List<AccessToken> all() {
    return handle
        .createQuery("SELECT * FROM access_token ORDER BY created, user_name")
        .map(AccessTokenTable::read)
        .list();
  }

  int remove(String user) {
    return handle
        .createUpdate("DELETE FROM access_token WHERE user_name = :user")
        .bind("user", user)
        .execute();
  }

  private static AccessToken read(ResultSet row, StatementContext context) throws SQLException {
    return new AccessToken(
        row.getString("user_name"),
        row.getString("access"),
        Instant.ofEpochMilli(row.getLong("created")));
  }
}
