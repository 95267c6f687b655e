package nish.driver.service;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nish.client.model.EpochDone;
import nish.client.model.Sweep;
import nish.client.model.Trial;
import nish.driver.results.ChangeCursor;
import nish.driver.results.ResultsStore;
import nish.driver.results.SweepHead;
import nish.driver.results.TrialChange;
import nish.driver.results.TrialChanges;
import nish.driver.results.TrialCursor;
import nish.driver.results.TrialFilter;
import nish.driver.results.TrialOrder;
import nish.driver.spec.Metric;

/**
 * One listener's line: what of a sweep changed since it was last told. For one thread at a time.
 */
final class EventStream {

  private static final int MOST_TRIALS = 500;
  private static final int QUIET_TICKS = 15;

  private final ResultsStore store;
  private final SweepAnswers answers;
  private final String sweep;
  private final Metric metric;
  private final SseClient client;
  private ChangeCursor told;
  private Optional<Sweep> last = Optional.empty();
  private int quiet;

  private EventStream(
      ResultsStore store,
      SweepAnswers answers,
      SweepHead head,
      SseClient client,
      ChangeCursor from) {
    this.store = store;
    this.answers = answers;
    this.sweep = head.name();
    this.metric = head.metric();
    this.client = client;
    this.told = from;
  }

  /** From where the listener was, or from now on. */
  static EventStream of(ResultsStore store, SweepAnswers answers, SseClient client) {
    SweepHead head = answers.known(client.ctx());
    ChangeCursor from =
        Optional.ofNullable(client.ctx().header("Last-Event-ID"))
            .map(ChangeCursor::parse)
            .orElseGet(() -> ChangeCursor.after(store.change(head.name())));
    return new EventStream(store, answers, head, client, from);
  }

  /** Tells what is new; after a while of nothing, that it is still there. */
  void tell() {
    TrialChanges changes = store.changes(sweep, told, MOST_TRIALS);
    told = changes.next();
    if (changes.isSaved()) {
      send("resync", sweep);
    }
    if (!changes.trials().isEmpty()) {
      send("epochs", epochs(changes.trials()));
      send("trials", changes.trials().stream().flatMap(this::trial).toList());
    }
    tellProgress();
    if (++quiet >= QUIET_TICKS) {
      client.sendComment("still here");
      quiet = 0;
    }
  }

  private Stream<Trial> trial(TrialChange change) {
    TrialFilter itself = TrialFilter.ALL.withIdPrefix(change.trial().value());
    return store.trials(sweep, itself, TrialOrder.POSITION, TrialCursor.START, 1).trials().stream()
        .map(summary -> TrialAnswers.of(summary, metric));
  }

  private void tellProgress() {
    Optional<Sweep> now =
        store.sweeps().stream()
            .filter(each -> each.name().equals(sweep))
            .findFirst()
            .map(answers::of);
    if (now.isPresent() && !now.equals(last)) {
      send("progress", now.get());
      last = now;
    }
  }

  private void send(String event, Object data) {
    client.sendEvent(event, Json.text(data), told.toString());
    quiet = 0;
  }

  private static List<EpochDone> epochs(List<TrialChange> changes) {
    return changes.stream()
        .flatMap(
            change ->
                change.epochs().stream()
                    .map(
                        epoch ->
                            new EpochDone()
                                .trial(change.trial().value())
                                .epoch(TrialAnswers.of(epoch))))
        .toList();
  }
}
