package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import nish.driver.results.Attempt;
import nish.driver.results.AttemptRecord;
import nish.driver.results.AttemptState;
import nish.driver.results.Loss;
import nish.driver.results.ResultsStore;
import nish.driver.results.StoreException;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import nish.driver.spec.AttemptRules;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver's answers to what executors report, and what it writes down of it. */
class ReportDeskTest {

  private static final AttemptRules RULES = new AttemptRules(1, Optional.of(Duration.ofMinutes(5)));
  private static final TrialId TRIAL = TwoTrials.TRIALS.get(0).id();

  @TempDir private Path folder;
  private ResultsStore store;
  private Outbox outbox;
  private PatientStore patient;
  private ReportDesk desk;
  private Instant now = Instant.parse("2026-11-23T08:00:00Z");
  private long task;
  private final RunClaims claims = RunClaims.alone();

  @BeforeEach
  void open() {
    store = TwoTrials.storeIn(folder);
    outbox = Outbox.open(folder.resolve("waiting"));
    patient = new PatientStore(store, outbox, new Silence());
    InstantSource time = () -> now;
    desk =
        new ReportDesk(
            claims,
            patient,
            new Silence(),
            RULES,
            store.trials(TwoTrials.SWEEP),
            time.withZone(ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    patient.close();
    outbox.close();
    store.close();
  }

  private int begin() {
    return (int) desk.receive(new Report.Begin(TRIAL, ++task, "host-7"));
  }

  private Object epoch(int attempt, int epoch) {
    EpochMetrics metrics = new EpochMetrics(epoch, 0.5, 0.8, 0.25, 0.9, 0.02, 10, 500);
    return desk.receive(new Report.EpochDone(TRIAL, attempt, metrics));
  }

  private Object end(int attempt, TrialOutcome outcome) {
    return desk.receive(new Report.End(TRIAL, attempt, outcome, TwoTrials.PROVENANCE, ""));
  }

  private Object outOfMemory(int attempt, int epoch) {
    return desk.receive(new Report.OutOfMemory(TRIAL, attempt, epoch, "no heap", "its log"));
  }

  private TrialRecord trial() {
    return store.trials(TwoTrials.SWEEP).get(0);
  }

  private AttemptRecord attempt(int number) {
    return store.attempts(TRIAL).get(number - 1);
  }

  @Test
  void aTrialIsToldToItsEnd() {
    int attempt = begin();
    assertThat(epoch(attempt, 0)).isEqualTo("GO_ON");
    assertThat(end(attempt, new TrialOutcome.Completed())).isEqualTo("NOTHING");
    assertThat(trial().state()).isEqualTo(TrialState.COMPLETED);
    assertThat(begin()).isEqualTo(Report.REFUSED);
  }

  @Test
  void aLostAttemptIsFollowedByAnotherAndItsLateReportsAreRefused() {
    int first = begin();
    epoch(first, 0);
    Optional<Attempt> lost = desk.taskOver(task, Optional.of(Loss.of("exit code 137")));
    assertThat(lost).map(Attempt::number).contains(first);
    assertThat(trial().state()).isEqualTo(TrialState.PENDING);

    int second = begin();
    assertThat(second).isEqualTo(2);
    assertThat(epoch(first, 1)).isEqualTo("CANCELLED");
    assertThat(end(first, new TrialOutcome.Completed())).isEqualTo("NOTHING");
    assertThat(trial().state()).isEqualTo(TrialState.RUNNING);
    assertThat(trial().epochs()).isEmpty();
    assertThat(attempt(1).state()).isEqualTo(AttemptState.LOST);
    assertThat(attempt(1).reason()).isEqualTo("exit code 137");
  }

  @Test
  void aTaskThatComesBeforeItsPredecessorsLossIsToldHasTheReasonLater() {
    int first = begin();
    long lost = task;
    assertThat(begin()).isEqualTo(2);
    Attempt known = desk.taskOver(lost, Optional.of(Loss.of("exit code 137"))).orElseThrow();
    desk.explain(known, "exit code 137", "its log");
    assertThat(known.number()).isEqualTo(first);
    assertThat(attempt(1).reason()).isEqualTo("exit code 137");
    assertThat(attempt(1).log()).isEqualTo("its log");
    assertThat(trial().losses()).isEqualTo(1);
    assertThat(epoch(2, 0)).isEqualTo("GO_ON");
  }

  @Test
  void aTaskThatAsksTwiceHasOneAttempt() {
    assertThat(begin()).isEqualTo(1);
    assertThat((int) desk.receive(new Report.Begin(TRIAL, task, "host-7"))).isEqualTo(1);
    assertThat(trial().losses()).isZero();
  }

  @Test
  void aTaskThatEndsForTheNextAttemptTellsNothingNew() {
    assertThat(outOfMemory(begin(), 3)).isEqualTo("NEXT_ATTEMPT");
    assertThat(desk.taskOver(task, Optional.of(Loss.of("to be tried again")))).isEmpty();
    assertThat(attempt(1).reason()).isEqualTo("no heap");
    assertThat(trial().losses()).isEqualTo(1);
  }

  @Test
  void aQuestionThatWasLongOnItsWayIsRefused() {
    begin();
    long forgotten = task;
    desk.taskOver(forgotten, Optional.of(Loss.of("exit code 137")));
    assertThat((int) desk.receive(new Report.Begin(TRIAL, forgotten, "host-7"))).isZero();
    assertThat(begin()).isEqualTo(2);
    assertThat((int) desk.receive(new Report.Begin(TRIAL, forgotten, "host-7"))).isZero();
    assertThat(epoch(2, 0)).isEqualTo("GO_ON");
    assertThat(trial().losses()).isEqualTo(1);
  }

  @Test
  void anEndThatIsToldTwiceHasTheTrialTriedAgainBothTimes() {
    int first = begin();
    assertThat(outOfMemory(first, 3)).isEqualTo("NEXT_ATTEMPT");
    assertThat(outOfMemory(first, 3)).isEqualTo("NEXT_ATTEMPT");
    int second = begin();
    assertThat(outOfMemory(first, 3)).isEqualTo("NOTHING");
    assertThat(end(second, new TrialOutcome.Cancelled())).isEqualTo("NEXT_ATTEMPT");
    assertThat(end(second, new TrialOutcome.Cancelled())).isEqualTo("NEXT_ATTEMPT");
    assertThat(trial().losses()).isEqualTo(1);
  }

  @Test
  void whereReportsCannotBeWrittenDownTheRunEnds() {
    int attempt = begin();
    store.close();
    assertThatThrownBy(() -> epoch(attempt, 0)).isInstanceOf(StoreException.class);
    assertThat(desk.trouble()).containsInstanceOf(StoreException.class);
    assertThat((int) desk.receive(new Report.Begin(TwoTrials.TRIALS.get(1).id(), ++task, "")))
        .isEqualTo(Report.REFUSED);
    desk.giveBack();
    store = TwoTrials.in(folder.resolve("results.db").toString());
    assertThat(trial().state()).isEqualTo(TrialState.RUNNING);
  }

  @Test
  void ofSeveralExecutorsEachIsLostOnceAndTooManyFailTheTrial() {
    long noTask = Long.MIN_VALUE + 7;
    int attempt = (int) desk.receive(new Report.Begin(TRIAL, noTask, "several executors"));
    desk.taskOver(1, Optional.of(Loss.of("executor 1 was lost")));
    desk.taskOver(2, Optional.of(Loss.of("executor 1 was lost")));
    assertThat(epoch(attempt, 0)).isEqualTo("GO_ON");
    assertThat(desk.tasksToEnd()).isEmpty();

    desk.taskOver(3, Optional.of(Loss.of("executor 2 was lost")));

    assertThat(desk.tasksToEnd()).containsExactly(noTask);
    assertThat(epoch(attempt, 1)).isEqualTo("CANCELLED");
    assertThat(end(attempt, new TrialOutcome.Cancelled())).isEqualTo("NOTHING");
    assertThat(trial().outcome().orElseThrow().toString()).contains("executor 2 was lost");
  }

  @Test
  void tasksThatNeverBeginATrialEndTheRun() {
    for (int lost = 0; lost < 50; lost++) {
      assertThat(desk.trouble()).isEmpty();
      desk.taskOver(1000 + lost, Optional.of(Loss.of("no such class")));
    }
    assertThat(desk.trouble().orElseThrow()).hasMessageContaining("no such class");
    assertThat(begin()).isEqualTo(Report.REFUSED);
  }

  @Test
  void aTrialThatIsLostTooOftenFails() {
    begin();
    desk.taskOver(task, Optional.of(Loss.of("exit code 137")));
    begin();
    desk.taskOver(task, Optional.of(Loss.of("exit code 138")));
    assertThat(begin()).isEqualTo(Report.REFUSED);
    assertThat(trial().outcome().orElseThrow())
        .isInstanceOfSatisfying(
            TrialOutcome.Failed.class,
            failed ->
                assertThat(failed.reason())
                    .contains("2 of its attempts were lost")
                    .contains("exit code 138")
                    .contains("retries"));
  }

  @Test
  void anEndedTaskIsNoLoss() {
    int attempt = begin();
    end(attempt, new TrialOutcome.Completed());
    assertThat(desk.taskOver(task, Optional.empty())).isEmpty();
    assertThat(trial().losses()).isZero();
  }

  @Test
  void memoryThatRunsOutTwiceInOneEpochFailsTheTrial() {
    assertThat(outOfMemory(begin(), 3)).isEqualTo("NEXT_ATTEMPT");
    assertThat(attempt(1).log()).isEqualTo("its log");
    assertThat(outOfMemory(begin(), 3)).isEqualTo("NOTHING");
    assertThat(trial().outcome()).contains(new TrialOutcome.Failed("no heap (twice in epoch 3)"));
    assertThat(begin()).isEqualTo(Report.REFUSED);
  }

  @Test
  void aTrialFailsWhenItTakesLongerThanItMay() {
    int attempt = begin();
    now = now.plusSeconds(299);
    assertThat(desk.tasksToEnd()).isEmpty();
    now = now.plusSeconds(2);
    assertThat(desk.tasksToEnd()).containsExactly(task);
    assertThat(desk.tasksToEnd()).isEmpty();
    assertThat(epoch(attempt, 0)).isEqualTo("CANCELLED");
    assertThat(trial().outcome().orElseThrow().toString()).contains("longer than the 300 s");
  }

  @Test
  void aStopEndsEachTrialAfterItsEpochAndLeavesItPending() {
    int attempt = begin();
    desk.stop();
    assertThat(desk.isQuiet()).isFalse();
    assertThat(epoch(attempt, 0)).isEqualTo("CANCELLED");
    assertThat(end(attempt, new TrialOutcome.Cancelled())).isEqualTo("NOTHING");
    assertThat(desk.isQuiet()).isTrue();
    assertThat(trial().state()).isEqualTo(TrialState.PENDING);
    assertThat(trial().epochs()).hasSize(1);
    assertThat(trial().losses()).isZero();
    assertThat(attempt(1).state()).isEqualTo(AttemptState.INTERRUPTED);
    assertThat(begin()).isEqualTo(Report.REFUSED);
  }

  @Test
  void aCancelledTrialEndsAndIsNotBegunAgain() {
    int attempt = begin();
    assertThat(desk.tasks(Set.of(TRIAL))).containsExactly(task);
    store.cancel(TwoTrials.SWEEP);
    assertThat(epoch(attempt, 0)).isEqualTo("CANCELLED");
    assertThat(end(attempt, new TrialOutcome.Cancelled())).isEqualTo("NOTHING");
    assertThat(trial().state()).isEqualTo(TrialState.CANCELLED);
    assertThat(begin()).isEqualTo(Report.REFUSED);
  }

  @Test
  void aTaskThatIsToldToEndByOthersIsBegunAgain() {
    int attempt = begin();
    assertThat(end(attempt, new TrialOutcome.Cancelled())).isEqualTo("NEXT_ATTEMPT");
    assertThat(begin()).isEqualTo(2);
  }

  @Test
  void whatRunsWhenTheRunEndsIsGivenBack() {
    begin();
    desk.giveBack();
    assertThat(trial().state()).isEqualTo(TrialState.PENDING);
    assertThat(attempt(1).state()).isEqualTo(AttemptState.INTERRUPTED);
  }

  @Test
  void aTrialThatAnotherRunTrainsIsLeftToIt() {
    RunKey other = RunKey.unused();
    claims.all().claim(TRIAL, other);
    assertThat(begin()).isEqualTo(Report.REFUSED);
    assertThat(desk.takeLeftToOthers()).containsExactly(TwoTrials.TRIALS.get(0));
    assertThat(desk.takeLeftToOthers()).isEmpty();
    claims.all().release(TRIAL, other);
    assertThat(begin()).isEqualTo(1);
  }

  @Test
  void aTrialIsTheRunsForAsLongAsAnAttemptLives() {
    RunKey other = RunKey.unused();
    int attempt = begin();
    assertThat(claims.all().claim(TRIAL, other)).isFalse();
    desk.taskOver(task, Optional.of(Loss.of("exit code 137")));
    assertThat(claims.all().claim(TRIAL, other)).isTrue();
    claims.all().release(TRIAL, other);
    assertThat(end(begin(), new TrialOutcome.Completed())).isEqualTo("NOTHING");
    assertThat(claims.all().claim(TRIAL, other)).isTrue();
    assertThat(attempt).isEqualTo(1);
  }

  @Test
  void aTrialThatAnotherRunTriedMeanwhileGoesOnByTheNextNumber() {
    Attempt others = new Attempt(TRIAL, 1, "another run");
    store.startAttempt(others, "host-8");
    store.lose(others, Loss.of("exit code 137"));
    assertThat(begin()).isEqualTo(2);
    desk.taskOver(task, Optional.of(Loss.of("exit code 137")));
    assertThat(trial().state()).isEqualTo(TrialState.FAILED);
  }

  @Test
  void aTrialThatAnotherDriverTrainsIsNotBegun() {
    store.startAttempt(new Attempt(TRIAL, 1, "another run"), "host-8");
    assertThat(begin()).isEqualTo(Report.REFUSED);
    assertThat(claims.all().claim(TRIAL, RunKey.unused())).isTrue();
  }
}
