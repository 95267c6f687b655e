package nish.driver.export;

import java.net.URI;
import java.util.Map;
import org.mlflow.tracking.creds.BasicMlflowHostCreds;
import org.mlflow.tracking.creds.MlflowHostCredsProvider;

/** Who one is to a tracking server, by the environment's variables that MLflow's clients read. */
public record MlflowLogin(Map<String, String> environment) {

  MlflowHostCredsProvider at(URI server) {
    return new BasicMlflowHostCreds(
        server.toString().replaceFirst("/+$", ""),
        environment.get("MLFLOW_TRACKING_USERNAME"),
        environment.get("MLFLOW_TRACKING_PASSWORD"),
        environment.get("MLFLOW_TRACKING_TOKEN"),
        "true".equals(environment.get("MLFLOW_TRACKING_INSECURE_TLS")));
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "MlflowLogin";
  }
}
