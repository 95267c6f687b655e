package nish.driver.road;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A sweep run by the launcher, in processes of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SweepIT {

  private String sweep;
  private UserHome home;
  private UserHome.Said run;

  @BeforeAll
  void runOneTrialAtOnce(@TempDir Path folder) throws Exception {
    sweep = SmallSweep.fileIn(folder);
    home = new UserHome(folder.resolve("home"));
    run = home.nish("run", sweep, "--at-once", "1");
  }

  @Test
  void aSweepEndsWithItsTable() {
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("3 of 3 trials").contains("max validation accuracy");
  }

  @Test
  void everyEpochIsInTheStore() {
    List<TrialRecord> trials = home.trials(SmallSweep.NAME);

    assertThat(trials).extracting(TrialRecord::state).containsOnly(TrialState.COMPLETED);
    assertThat(trials).allSatisfy(trial -> assertThat(trial.epochs()).hasSize(2));
    assertThat(trials)
        .allSatisfy(
            trial ->
                assertThat(trial.lastEpoch().orElseThrow().validationAccuracy())
                    .isGreaterThan(0.9));
  }

  @Test
  void theBestTIsNamed() throws Exception {
    JsonNode best = new ObjectMapper().readTree(home.nish("best", "--format", "json").out()).get(0);

    assertThat(best.get("network").asText()).isEqualTo("lenet");
    assertThat(best.get("dataset").asText()).isEqualTo("digits");
    assertThat(best.get("t").asDouble()).isIn(0.67, 1.0);
  }

  @Test
  void aSweepThatIsDoneIsNotRunAgain() throws Exception {
    UserHome.Said again = home.nish("run", sweep);

    assertThat(again.exitCode()).isZero();
    assertThat(again.out()).contains("3 done before, 0 to run");
    assertThat(home.trials(SmallSweep.NAME)).extracting(TrialRecord::attempt).containsOnly(1);
  }

  @Test
  void twoTrialsAtOnceInAFreshStoreGiveTheSameBits(@TempDir Path folder) throws Exception {
    UserHome other = new UserHome(folder);

    assertThat(other.nish("run", sweep, "--at-once", "2").exitCode()).isZero();

    assertThat(SmallSweep.bits(other.trials(SmallSweep.NAME)))
        .isEqualTo(SmallSweep.bits(home.trials(SmallSweep.NAME)));
  }

  @Test
  void aSweepThatWasInterruptedGoesOn(@TempDir Path folder) throws Exception {
    UserHome other = new UserHome(folder);
    Process first = other.start("run", sweep, "--at-once", "1");
    Wait.until(
        "the second trial runs",
        () ->
            other.trials(SmallSweep.NAME).stream()
                .anyMatch(trial -> trial.state() == TrialState.RUNNING && isSecond(trial)));

    first.destroy();

    assertThat(first.waitFor()).isEqualTo(143);
    assertThat(other.said(first).err()).contains("Ending: what trains ends after its epoch");
    assertThat(other.said(first).out()).contains("2 of 3 trials are not done");
    assertThat(other.trials(SmallSweep.NAME))
        .extracting(TrialRecord::state)
        .containsExactly(TrialState.COMPLETED, TrialState.PENDING, TrialState.PENDING);
    assertThat(other.trials(SmallSweep.NAME).get(1).epochs()).hasSize(1);
    assertThat(other.nish("run", sweep).out())
        .contains("1 done before, 2 to run")
        .contains("goes on after 1 epochs");
    assertThat(other.trials(SmallSweep.NAME))
        .extracting(TrialRecord::attempt)
        .containsExactly(1, 2, 1);
    assertThat(SmallSweep.bits(other.trials(SmallSweep.NAME)))
        .isEqualTo(SmallSweep.bits(home.trials(SmallSweep.NAME)));
  }

  private boolean isSecond(TrialRecord trial) {
    return home.trials(SmallSweep.NAME).get(1).id().equals(trial.id());
  }
}
