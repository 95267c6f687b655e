package nish.driver.results;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * How a double lies in a column, the same in every database: NaN as NULL, since SQLite has no NaN,
 * and −0.0 as 0.0, since SQLite drops its sign.
 */
final class ExactDoubles implements ArgumentFactory {

  @Override
  public Optional<Argument> build(Type type, Object value, ConfigRegistry config) {
    return value instanceof Double number
        ? Optional.of((position, statement, context) -> write(number, position, statement))
        : Optional.empty();
  }

  private static void write(double value, int position, PreparedStatement statement)
      throws SQLException {
    if (Double.isNaN(value)) {
      statement.setNull(position, Types.DOUBLE);
    } else {
      statement.setDouble(position, value + 0.0);
    }
  }

  static double read(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }
}
