package nish.driver.results;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** How a database reads what it is asked: every query is explained, with its values, before. */
final class Plans {

  /** A plan that reads all of a table that grows with the trials. */
  private static final Pattern SCAN =
      Pattern.compile(
          "(?:SCAN|Seq Scan on) (?:trial|sweep_trial|listed|epoch_metrics|activation_parameter|attempt|provenance)\\b");

  /** A query and its plan. */
  record Plan(String query, String steps) {

    /** To count a sweep's trials, all of its list may be read. */
    boolean isScan() {
      return SCAN.matcher(steps).find()
          && !(query.startsWith("SELECT COUNT(*) FROM sweep_trial") || query.contains("GROUP BY"));
    }
  }

  private record Value(Method method, Object[] arguments) {}

  private final String explain;
  private final List<Plan> plans = new ArrayList<>();
  private boolean isOn;

  Plans(boolean isPostgres) {
    this.explain = isPostgres ? "EXPLAIN " : "EXPLAIN QUERY PLAN ";
  }

  /** The plans of what is asked meanwhile. */
  List<Plan> of(Runnable asking) {
    plans.clear();
    isOn = true;
    asking.run();
    isOn = false;
    return List.copyOf(plans);
  }

  DataSource watch(DataSource source) {
    return proxy(
        DataSource.class,
        source,
        (method, arguments, result) ->
            result instanceof Connection connection ? watch(connection) : result);
  }

  private Connection watch(Connection connection) {
    return proxy(
        Connection.class,
        connection,
        (method, arguments, result) ->
            isOn && result instanceof PreparedStatement statement
                ? watch(connection, (String) arguments[0], statement)
                : result);
  }

  private PreparedStatement watch(Connection connection, String sql, PreparedStatement statement) {
    List<Value> values = new ArrayList<>();
    return (PreparedStatement)
        Proxy.newProxyInstance(
            Plans.class.getClassLoader(),
            new Class<?>[] {PreparedStatement.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("set") && arguments.length >= 2) {
                values.add(new Value(method, arguments));
              } else if (method.getName().equals("execute") && sql.startsWith("SELECT")) {
                plans.add(
                    new Plan(sql.replaceAll("(\\?,)+", "…, "), explained(connection, sql, values)));
              }
              return invoke(statement, method, arguments);
            });
  }

  private String explained(Connection connection, String sql, List<Value> values) throws Throwable {
    List<String> steps = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(explain + sql)) {
      for (Value value : values) {
        invoke(statement, value.method(), value.arguments());
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          steps.add(rows.getString(rows.getMetaData().getColumnCount()));
        }
      }
    }
    return String.join("\n", steps).replaceAll("'\\{[^}]*}'", "{…}");
  }

  private interface Answer {
    Object of(Method method, Object[] arguments, Object result) throws SQLException;
  }

  private static <T> T proxy(Class<T> type, T real, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            Plans.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                answer.of(method, arguments, invoke(real, method, arguments))));
  }

  private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
