package nish.driver.run;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import nish.driver.results.Attempt;
import nish.driver.results.Loss;
import nish.driver.results.ResultsStore;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialOutcome;

/** Something to be written about an attempt; written twice, it changes nothing. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "write")
@JsonSubTypes({
  @JsonSubTypes.Type(value = StoreWrite.Start.class, name = "start"),
  @JsonSubTypes.Type(value = StoreWrite.Epoch.class, name = "epoch"),
  @JsonSubTypes.Type(value = StoreWrite.Finish.class, name = "finish"),
  @JsonSubTypes.Type(value = StoreWrite.Lose.class, name = "lose"),
  @JsonSubTypes.Type(value = StoreWrite.Explain.class, name = "explain")
})
sealed interface StoreWrite {

  /** Whether the store took it; false if it was refused. */
  boolean to(ResultsStore store);

  record Start(Attempt attempt, String host) implements StoreWrite {
    @Override
    public boolean to(ResultsStore store) {
      return store.startAttempt(attempt, host);
    }
  }

  record Epoch(Attempt attempt, EpochMetrics metrics) implements StoreWrite {
    @Override
    public boolean to(ResultsStore store) {
      return store.recordEpoch(attempt, metrics);
    }
  }

  record Finish(Attempt attempt, TrialOutcome outcome, Provenance provenance)
      implements StoreWrite {
    @Override
    public boolean to(ResultsStore store) {
      return store.finish(attempt, outcome, provenance);
    }
  }

  record Lose(Attempt attempt, Loss loss) implements StoreWrite {
    @Override
    public boolean to(ResultsStore store) {
      return store.lose(attempt, loss);
    }
  }

  record Explain(Attempt attempt, String reason, String log) implements StoreWrite {
    @Override
    public boolean to(ResultsStore store) {
      store.explain(attempt, reason, log);
      return true;
    }
  }
}
