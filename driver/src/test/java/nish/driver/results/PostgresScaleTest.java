package nish.driver.results;

import java.sql.SQLException;

class PostgresScaleTest extends ScaleContract {

  @Override
  String freshLocation() throws SQLException {
    return PostgresServer.freshDatabase();
  }
}
