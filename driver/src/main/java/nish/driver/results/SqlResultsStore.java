package nish.driver.results;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nish.driver.spec.Metric;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** A results store in SQLite or PostgreSQL: each verb is one transaction. */
final class SqlResultsStore implements ResultsStore {

  private final String location;
  private final Database database;
  private final Clock clock;
  private final Jdbi reads;
  private final Jdbi writes;

  /** Closes the database when it is closed. */
  SqlResultsStore(String location, Database database, Clock clock) {
    this.location = location;
    this.database = database;
    this.clock = clock;
    this.reads = Jdbi.create(database.reads());
    this.writes = Jdbi.create(database.writes());
    writes.registerArgument(new ExactDoubles());
  }

  @Override
  public void saveSweep(SweepRecord sweep, CodeVersion code) {
    write(
        handle -> {
          new SweepTables(handle).save(sweep, code);
          return true;
        });
  }

  @Override
  public List<SweepVersion> versions(String sweep) {
    return read(handle -> new SweepVersionTables(handle, sweep).all());
  }

  @Override
  public List<SweepSummary> sweeps() {
    return read(handle -> new SweepTables(handle).summaries());
  }

  @Override
  public Optional<SweepRecord> sweep(String name) {
    return read(handle -> new SweepTables(handle).byName(name));
  }

  @Override
  public Optional<SweepRecord> newestSweep() {
    return read(
        handle -> {
          SweepTables sweeps = new SweepTables(handle);
          return sweeps.newestName().flatMap(sweeps::byName);
        });
  }

  @Override
  public Optional<SweepHead> head(String sweep) {
    return read(handle -> new SweepTables(handle).head(sweep));
  }

  @Override
  public Optional<SweepHead> newestHead() {
    return read(
        handle -> {
          SweepTables sweeps = new SweepTables(handle);
          return sweeps.newestName().flatMap(sweeps::head);
        });
  }

  @Override
  public boolean startAttempt(Attempt attempt, String host) {
    return write(attempt, tables -> tables.start(host));
  }

  @Override
  public boolean recordEpoch(Attempt attempt, EpochMetrics metrics) {
    return write(attempt, tables -> tables.record(metrics));
  }

  @Override
  public boolean finish(Attempt attempt, TrialOutcome outcome, Provenance provenance) {
    return write(attempt, tables -> tables.finish(outcome, Optional.of(provenance)));
  }

  @Override
  public boolean finish(Attempt attempt, TrialOutcome outcome) {
    return write(attempt, tables -> tables.finish(outcome, Optional.empty()));
  }

  @Override
  public boolean lose(Attempt attempt, Loss loss) {
    return write(attempt, tables -> tables.lose(loss));
  }

  @Override
  public void explain(Attempt attempt, String reason, String log) {
    write(
        handle -> {
          boolean isKnown = new AttemptLog(handle, attempt, clock).explain(reason, log);
          if (isKnown) {
            new Changes(handle).stamp(attempt.trial());
          }
          return isKnown;
        });
  }

  @Override
  public List<AttemptRecord> attempts(TrialId trial) {
    return read(handle -> AttemptLog.of(handle, trial));
  }

  @Override
  public int cancel(String sweep) {
    return write(handle -> new SweepStates(handle, sweep, clock).cancel());
  }

  @Override
  public Set<TrialId> cancelled(String sweep) {
    return read(handle -> new SweepStates(handle, sweep, clock).cancelled());
  }

  @Override
  public int retry(String sweep, Set<TrialState> states) {
    return write(handle -> new SweepStates(handle, sweep, clock).retry(states));
  }

  @Override
  public List<TrialRecord> trials(String sweep) {
    return read(handle -> TrialQuery.ofSweep(handle, sweep));
  }

  @Override
  public AccessTokens accessTokens() {
    return new AccessTokens() {
      @Override
      public void add(String user, String access, String digest) {
        write(
            handle -> {
              new AccessTokenTable(handle).add(user, access, digest, clock.instant());
              return true;
            });
      }

      @Override
      public Optional<AccessToken> byDigest(String digest) {
        return read(handle -> new AccessTokenTable(handle).byDigest(digest));
      }

      @Override
      public List<AccessToken> all() {
        return read(handle -> new AccessTokenTable(handle).all());
      }

      @Override
      public int remove(String user) {
        return write(handle -> new AccessTokenTable(handle).remove(user));
      }
    };
  }

  @Override
  public Submissions submissions() {
    return new Submissions() {
      @Override
      public void keep(Submission submission) {
        write(
            handle -> {
              new SubmissionTable(handle).keep(submission);
              return true;
            });
      }

      @Override
      public Optional<Submission> of(String sweep) {
        return read(handle -> new SubmissionTable(handle).of(sweep));
      }

      @Override
      public List<Submission> wanted() {
        return read(handle -> new SubmissionTable(handle).wanted());
      }
    };
  }

  @Override
  public List<TrialRecord> condensed(String sweep) {
    return read(handle -> TrialQuery.condensed(handle, sweep));
  }

  @Override
  public TrialPage trials(
      String sweep, TrialFilter filter, TrialOrder order, TrialCursor after, int limit) {
    requireLimit(limit);
    return read(
        handle ->
            new SweepTables(handle)
                .head(sweep)
                .map(head -> new TrialPages(handle, sweep, head.metric()))
                .map(pages -> pages.page(filter, order, after, limit))
                .orElse(new TrialPage(List.of(), 0, Optional.empty())));
  }

  @Override
  public List<EpochMetrics> epochs(TrialId trial) {
    return read(
        handle ->
            new EpochQuery(ChosenTrials.of(handle, List.of(trial)))
                .all()
                .getOrDefault(trial.value(), List.of()));
  }

  @Override
  public double[] epochSeconds(Workload workload) {
    return read(handle -> EpochQuery.seconds(handle, workload));
  }

  @Override
  public List<LearningCurve> curves(String sweep, TrialFilter filter, Metric metric, int limit) {
    requireLimit(limit);
    TrialFilter measured =
        filter.states().isEmpty()
            ? filter.withStates(Set.of(TrialState.COMPLETED, TrialState.STOPPED))
            : filter;
    return read(
        handle ->
            new LearningCurves(handle, metric)
                .of(
                    new TrialList(handle, sweep, measured)
                        .page(TrialOrder.POSITION, TrialCursor.START, limit)));
  }

  @Override
  public long change(String sweep) {
    return read(handle -> new ChangeFeed(handle, sweep).last());
  }

  @Override
  public TrialChanges changes(String sweep, ChangeCursor since, int limit) {
    requireLimit(limit);
    return read(handle -> new ChangeFeed(handle, sweep).since(since, limit));
  }

  private static void requireLimit(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException(
          "so many trials are read at once: 1 to %d, but the limit is %d".formatted(MOST, limit));
    }
  }

  @Override
  public List<TestLook> lookAtTest(String sweep, String what) {
    return write(handle -> new TestLooks(handle, sweep).add(clock.instant(), what));
  }

  @Override
  public Optional<TrialRecord> trial(String idOrPrefix) {
    String prefix = idOrPrefix.toLowerCase(Locale.ROOT);
    if (!prefix.matches("[0-9a-f]+")) {
      return Optional.empty();
    }
    List<TrialRecord> found = read(handle -> TrialQuery.byPrefix(handle, prefix));
    if (found.size() > 1) {
      throw new StoreException(
          "a trial is named by the start of its id, but %d start with \"%s\": %s; give more digits"
              .formatted(found.size(), idOrPrefix, some(found)));
    }
    return found.stream().findFirst();
  }

  private static String some(List<TrialRecord> records) {
    List<String> ids = records.stream().limit(5).map(record -> record.id().value()).toList();
    return String.join(", ", ids) + (records.size() > ids.size() ? ", …" : "");
  }

  /** Serializable is what SQLite calls it; to PostgreSQL a reader's means one moment's state. */
  private <T> T read(Function<Handle, T> verb) {
    return within(
        "read",
        reads,
        handle -> handle.inTransaction(TransactionIsolationLevel.SERIALIZABLE, verb::apply));
  }

  private boolean write(Attempt attempt, Function<AttemptTables, Boolean> verb) {
    return write(handle -> verb.apply(new AttemptTables(handle, attempt, clock)));
  }

  private <T> T write(Function<Handle, T> verb) {
    return within("write", writes, handle -> handle.inTransaction(verb::apply));
  }

  private <T> T within(String verb, Jdbi jdbi, Function<Handle, T> work) {
    try {
      return jdbi.withHandle(work::apply);
    } catch (JdbiException e) {
      String message = "cannot %s the results in %s: %s".formatted(verb, location, rootMessage(e));
      throw StoreAwayException.isToldBy(e)
          ? new StoreAwayException(message, e)
          : new StoreException(message, e);
    }
  }

  private static String rootMessage(Throwable problem) {
    Throwable root = problem;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage();
  }

  @Override
  public void close() {
    database.close();
  }
}
