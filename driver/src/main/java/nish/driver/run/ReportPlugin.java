package nish.driver.run;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * Carries reports from executors to the driver over Spark's own, authenticated RPC. Spark makes it
 * from its class name, on both sides; a JVM has one Spark context, and so one line to the driver,
 * and a desk for each run.
 */
public final class ReportPlugin implements SparkPlugin {

  private static final Map<RunKey, ReportDesk> DESKS = new ConcurrentHashMap<>();
  private static final AtomicReference<PluginContext> EXECUTOR = new AtomicReference<>();

  /** Has a desk answer what is reported of a run; called on the driver before its jobs start. */
  static void open(RunKey run, ReportDesk desk) {
    DESKS.put(run, desk);
  }

  /** What is reported of the run from now on is refused. */
  static void close(RunKey run) {
    DESKS.remove(run);
  }

  /** This executor's line to the driver. */
  static PluginContext executorContext() {
    return EXECUTOR.get();
  }

  @Override
  public DriverPlugin driverPlugin() {
    return new DriverPlugin() {
      @Override
      public Map<String, String> init(SparkContext spark, PluginContext context) {
        return Map.of();
      }

      @Override
      public Object receive(Object message) {
        RunReport told = (RunReport) message;
        return Optional.ofNullable(DESKS.get(told.run()))
            .map(desk -> desk.receive(told.report()))
            .orElseGet(told.report()::refusal);
      }
    };
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new ExecutorPlugin() {
      @Override
      public void init(PluginContext context, Map<String, String> extraConfiguration) {
        EXECUTOR.set(context);
        LastLines.keep();
      }
    };
  }
}
