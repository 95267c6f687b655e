package nish.driver.run;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * Carries reports from executors to the driver over Spark's own, authenticated RPC. Spark makes it
 * from its class name, on both sides; a JVM has one Spark context, and so one desk and one context.
 */
public final class ReportPlugin implements SparkPlugin {

  private static final AtomicReference<ReportDesk> DESK = new AtomicReference<>();
  private static final AtomicReference<PluginContext> EXECUTOR = new AtomicReference<>();

  /** Names the desk that answers from now on; called on the driver before Spark starts. */
  static void serve(ReportDesk desk) {
    DESK.set(desk);
  }

  /** The desk that answers, on the driver. */
  static ReportDesk desk() {
    return DESK.get();
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
        return DESK.get().receive((Report) message);
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
