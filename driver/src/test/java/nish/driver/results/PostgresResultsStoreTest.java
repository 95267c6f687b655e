package nish.driver.results;

import java.sql.SQLException;

class PostgresResultsStoreTest extends ResultsStoreContract {

  @Override
  String freshLocation() throws SQLException {
    return PostgresServer.freshDatabase();
  }
}
