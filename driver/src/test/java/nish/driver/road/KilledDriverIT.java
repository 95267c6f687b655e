package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep whose process is killed, and that is run again. */
class KilledDriverIT {

  private static final int EPOCHS = 20;

  private static final String YAML =
      """
      name: small
      parameters:
        activation: nish
        network: lenet
        dataset: digits
        training_examples: 1000
        seed: 1
        epochs: %d
        learning_rate: 0.02
      """
          .formatted(EPOCHS);

  @Test
  void goesOnAfterTheLastCheckpointAndLosesAndDoublesNoEpoch(@TempDir Path folder)
      throws Exception {
    String sweep = Files.writeString(folder.resolve("small.yaml"), YAML).toString();
    UserHome home = new UserHome(folder.resolve("home"));
    Process first = home.start("run", sweep, "--checkpoint-epochs", "2");
    Wait.until("four epochs are reported", () -> epochs(home) >= 4 || !first.isAlive());

    first.destroyForcibly().waitFor();
    int reported = epochs(home);
    UserHome.Said again = home.nish("run", sweep, "--checkpoint-epochs", "2");

    assertThat(reported).isBetween(4, EPOCHS - 1);
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(goesOnAfter(again)).isBetween(2, reported + 1);
    assertThat(again.out()).doesNotContain("epoch 0 ");
    UserHome alone = new UserHome(folder.resolve("alone"));
    alone.nish("run", sweep);
    List<TrialRecord> trials = home.trials(SmallSweep.NAME);
    assertThat(trials).extracting(TrialRecord::state).containsExactly(TrialState.COMPLETED);
    assertThat(trials.get(0).epochs()).hasSize(EPOCHS);
    assertThat(SmallSweep.bits(trials)).isEqualTo(SmallSweep.bits(alone.trials(SmallSweep.NAME)));
  }

  private static int goesOnAfter(UserHome.Said said) {
    Matcher line = Pattern.compile("goes on after (\\d+) epochs").matcher(said.out());
    assertThat(line.find()).as(said.out()).isTrue();
    return Integer.parseInt(line.group(1));
  }

  private static int epochs(UserHome home) {
    return home.trials(SmallSweep.NAME).stream().mapToInt(trial -> trial.epochs().size()).sum();
  }
}
