package nish.driver.export;

import java.net.URI;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import nish.driver.results.TrialRecord;
import org.mlflow.api.proto.Service.Experiment;
import org.mlflow.tracking.MlflowClient;
import org.mlflow.tracking.MlflowClientException;

/**
 * A tracking server of MLflow, on which a sweep is an experiment and a trial a run. Writing again
 * adds what is new, and makes no run twice.
 */
public record MlflowServer(URI uri, MlflowLogin login) implements Destination {

  /**
   * @throws IllegalArgumentException if the address is none of a server, or has a password
   */
  public MlflowServer {
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.matches("https?") || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "a tracking server's address begins with http:// or https://, but is " + uri);
    }
    if (uri.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "an address is seen by others, so it has no password; put that into MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD");
    }
  }

  @Override
  public String write(ExportedSweep sweep) {
    Map<MlflowRuns.Written, Integer> counts = new EnumMap<>(MlflowRuns.Written.class);
    try (MlflowClient client = new MlflowClient(login.at(uri))) {
      MlflowRuns runs = new MlflowRuns(client, experiment(client, sweep.name()));
      try (Stream<TrialRecord> trials = sweep.trials().open()) {
        for (Iterator<TrialRecord> each = trials.iterator(); each.hasNext(); ) {
          counts.merge(runs.write(each.next()), 1, Integer::sum);
        }
      }
    } catch (MlflowClientException e) {
      throw new ExportException(
          "%s did not take the sweep: %s; what it has stays, so export again to go on"
              .formatted(uri, e.getMessage()),
          e);
    }
    return describe(sweep.name(), counts);
  }

  private static String experiment(MlflowClient client, String name) {
    return client
        .getExperimentByName(name)
        .map(Experiment::getExperimentId)
        .orElseGet(() -> client.createExperiment(name));
  }

  private String describe(String sweep, Map<MlflowRuns.Written, Integer> counts) {
    return "%s: %s, %d new runs, %d added to, %d as they were; of the trials %d not begun"
        .formatted(
            sweep,
            uri,
            counts.getOrDefault(MlflowRuns.Written.NEW, 0),
            counts.getOrDefault(MlflowRuns.Written.MORE, 0),
            counts.getOrDefault(MlflowRuns.Written.SAME, 0),
            counts.getOrDefault(MlflowRuns.Written.NOT_BEGUN, 0));
  }
}
