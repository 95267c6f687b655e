package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Optimizer;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.common.util.SerializationUtils;

/** A network that is saved between two epochs. */
class SavedModelTest {

  @ParameterizedTest
  @EnumSource
  void goesOnAsIfItHadNotBeenSaved(Optimizer optimizer) throws IOException {
    Trial trial = trial(optimizer);
    FewSteps through = FewSteps.of(trial, 2, 2);

    ComputationGraph restored = restore(save(FewSteps.of(trial, 2, 1).network()));

    assertThat(FewSteps.of(trial, restored, 2, 1, 2).parameters()).isEqualTo(through.parameters());
  }

  @ParameterizedTest
  @EnumSource
  void keepsItsUpdaterOverJsonAndJavaSerialization(Optimizer optimizer) {
    ComputationGraph network = FewSteps.of(trial(optimizer), 0).network();
    ComputationGraphConfiguration configuration = network.getConfiguration();

    assertThat(configuration.toJson()).contains("EpochRates", "steps(1; 0.1)");
    assertThat(copy(configuration)).isEqualTo(configuration);
    assertThat(ComputationGraphConfiguration.fromJson(configuration.toJson()))
        .isEqualTo(configuration);
  }

  private static Object copy(Serializable object) {
    return SerializationUtils.fromByteArray(SerializationUtils.toByteArray(object));
  }

  private static byte[] save(ComputationGraph network) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, out, /* saveUpdater= */ true);
    return out.toByteArray();
  }

  private static ComputationGraph restore(byte[] saved) throws IOException {
    return ModelSerializer.restoreComputationGraph(
        new ByteArrayInputStream(saved), /* loadUpdater= */ true);
  }

  private static Trial trial(Optimizer optimizer) {
    Recipe recipe =
        new Recipe(2, 32, 0.01, 0.9, 0.5)
            .with("optimizer", optimizer.key())
            .with("schedule", "steps(1; 0.1)");
    return new Trial(ActivationChoice.of("nish", 1), "lenet", "digits", 1, recipe);
  }
}
