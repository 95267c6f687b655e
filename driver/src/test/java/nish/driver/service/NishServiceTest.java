package nish.driver.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nish.client.ApiException;
import nish.client.api.ResultsApi;
import nish.client.api.SweepsApi;
import nish.client.model.Curve;
import nish.client.model.Priority;
import nish.client.model.Sweep;
import nish.client.model.SweepState;
import nish.client.model.Table;
import nish.client.model.TableName;
import nish.client.model.Trial;
import nish.client.model.TrialDetail;
import nish.client.model.TrialPage;
import nish.client.model.TrialState;
import nish.client.model.Validation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service as its client sees it, with a sweep that really ran. */
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NishServiceTest {

  private static final String SWEEP =
      """
      name: ours
      description: a <b>small</b> one
      parameters:
        activation: [relu, nish]
        t: [0.5, 1]
        network: mlp
        dataset: digits
        seed: [1, 2]
        epochs: 2
      """;

  private static final String ENDLESS =
      "name: endless\nparameters: {activation: relu, network: mlp, dataset: digits, epochs: 10000, seed: [1, 2]}\n";

  private RunningService service;
  private SweepsApi sweeps;
  private ResultsApi results;
  private String reader;
  private String submitter;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    service = RunningService.in(folder, /* needsToken= */ true);
    reader = service.token("rea", Access.READ);
    submitter = service.token("sue", Access.SUBMIT);
    sweeps = new SweepsApi(service.client(submitter));
    results = new ResultsApi(service.client(reader));
    sweeps.submitSweep(SWEEP, Priority.HIGH);
    assertThat(end("ours").getState()).isEqualTo(SweepState.ENDED);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private Sweep end(String name) throws Exception {
    Sweep sweep = sweeps.getSweep(name);
    while (sweep.getState() != SweepState.ENDED && sweep.getState() != SweepState.IDLE) {
      Thread.sleep(100);
      sweep = sweeps.getSweep(name);
    }
    return sweep;
  }

  @Test
  void aSubmittedSweepIsRunAndTellsWhoseItIs() throws Exception {
    Sweep ours = sweeps.getSweep("ours");

    assertThat(ours.getByState()).containsEntry("completed", 6).containsEntry("failed", 0);
    assertThat(ours.getOwner()).isEqualTo("sue");
    assertThat(ours.getPriority()).isEqualTo(Priority.HIGH);
    assertThat(ours.getProgress()).isEqualTo(1);
    assertThat(sweeps.listSweeps(10, null).getSweeps()).extracting(Sweep::getName).contains("ours");
    assertThat(service.answer(asReader("/api/v1/sweeps/ours/file")).body()).isEqualTo(SWEEP);
  }

  @Test
  void trialsComeByPages() throws Exception {
    Set<String> ids = new HashSet<>();
    String after = null;
    do {
      TrialPage page = results.listTrials("ours", 4, after, null, null, null, null);
      assertThat(page.getTotal()).isEqualTo(6);
      page.getTrials().forEach(trial -> ids.add(trial.getId()));
      after = page.getNext();
    } while (after != null);

    assertThat(ids).hasSize(6);
    assertThat(results.listTrials("ours", 1, null, null, "nish", "mlp", "digits").getTotal())
        .isEqualTo(4);
    assertThat(results.listTrials("ours", 1, null, null, null, "lenet", null).getTotal()).isZero();
    assertThat(
            results
                .listTrials("ours", 10, null, List.of(TrialState.FAILED), null, null, null)
                .getTrials())
        .isEmpty();
  }

  @Test
  void tablesAreThoseOfTheCommandLine() throws Exception {
    Table accuracy = results.getTable("ours", TableName.ACCURACY, null, null, null);
    Table best = results.getTable("ours", TableName.BEST, null, null, null);

    assertThat(accuracy.getRows()).hasSize(3);
    assertThat(accuracy.getColumns()).extracting("name").contains("max_validation_accuracy");
    assertThat(best.getNotes()).anyMatch(note -> note.contains("no clear winner among"));
    for (TableName name : TableName.values()) {
      if (name != TableName.ACROSS) {
        assertThat(results.getTable("ours", name, null, null, null).getRows()).isNotEmpty();
      }
    }
    HttpResponse<String> csv =
        service.answer(
            asReader("/api/v1/sweeps/ours/tables/accuracy").header("Accept", "text/csv"));
    assertThat(csv.headers().firstValue("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    assertThat(csv.body()).startsWith("network,dataset,activation,t,");
  }

  @Test
  void testAccuraciesAreShownWhereTheyAreAskedForAndThatIsKept() throws Exception {
    sweeps.submitSweep(
        SWEEP.replace("name: ours", "name: held").replace("[1, 2]", "1")
            + "  validation: {holdout: 500}\n",
        Priority.NORMAL);
    end("held");

    Table unasked = results.getTable("held", TableName.BEST, null, null, null);
    Table asked = results.getTable("held", TableName.BEST, null, null, true);
    Table again = results.getTable("held", TableName.BEST, null, null, true);

    assertThat(unasked.getColumns()).extracting("name").doesNotContain("test_accuracy");
    assertThat(asked.getColumns()).extracting("name").contains("test_accuracy");
    assertThat(asked.getNotes()).anyMatch(note -> note.contains("looked at for the first time"));
    assertThat(again.getNotes()).anyMatch(note -> note.contains("looked at once before"));
  }

  private HttpRequest.Builder asReader(String path) {
    return service.request(path).header("Authorization", "Bearer " + reader);
  }

  @Test
  void aTrialTellsAllOfItself() throws Exception {
    Trial first = results.listTrials("ours", 1, null, null, null, null, null).getTrials().get(0);

    TrialDetail trial = results.getTrial(first.getId());

    assertThat(trial.getEpochs()).hasSize(2);
    assertThat(trial.getAttempts()).hasSize(1);
    assertThat(trial.getRecipe()).containsEntry("epochs", "2");
    assertThat(trial.getProvenance()).containsKeys("backend", "dataset_digest");
    assertThat(trial.getCommands()).contains("./nish reproduce " + first.getId());
  }

  @Test
  void curvesAndPicturesAreOfTheSame() throws Exception {
    assertThat(results.getCurves("ours", null, null, null).getCurves())
        .hasSize(3)
        .allSatisfy(curve -> assertThat(curve.getEpochs()).containsExactly(0, 1))
        .extracting(Curve::getNetwork)
        .containsOnly("mlp");
    assertThat(results.getScales("ours").getPanels()).hasSize(1);
    assertThat(service.answer(asReader("/api/v1/sweeps/ours/charts/against-t.svg")).body())
        .contains("<svg");
    assertThat(service.answer(asReader("/api/v1/sweeps/ours/charts/by-epoch.png")).body())
        .contains("PNG");
  }

  @Test
  void anAnswerThatHasNotChangedIsNotSentAgain() throws Exception {
    String path = "/api/v1/sweeps/ours/tables/accuracy";
    String tag = service.answer(asReader(path)).headers().firstValue("etag").orElseThrow();

    HttpResponse<String> again = service.answer(asReader(path).header("If-None-Match", tag));

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void aBadFileIsToldByLineAndColumn() throws Exception {
    Validation bad = sweeps.validateSweep("name: bad\nparametrs: {}\n");

    assertThat(bad.getProblems())
        .anySatisfy(
            problem -> {
              assertThat(problem.getLine()).isEqualTo(2);
              assertThat(problem.getMessage()).contains("did you mean \"parameters\"");
            });
    assertThatThrownBy(() -> sweeps.submitSweep("name: bad\n", Priority.LOW))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(422));
    assertThat(sweeps.validateSweep(SWEEP).getProblems()).isEmpty();
  }

  @Test
  void whoMayOnlyReadSubmitsNothingAndAStrangerReadsNothing() {
    SweepsApi asReader = new SweepsApi(service.client(reader));
    SweepsApi asStranger = new SweepsApi(service.client("nish_guessed"));

    assertThatThrownBy(() -> asReader.submitSweep(SWEEP, Priority.LOW))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(403));
    assertThatThrownBy(() -> asStranger.listSweeps(1, null))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(401));
  }

  @Test
  void someoneElsesSweepIsNotOnesOwn() throws Exception {
    SweepsApi other = new SweepsApi(service.client(service.token("tom", Access.SUBMIT)));

    assertThatThrownBy(() -> other.cancelSweep("ours"))
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.getResponseBody()).contains("ours is sue's"));
    SweepsApi admin = new SweepsApi(service.client(service.token("ada", Access.ADMIN)));
    assertThat(admin.cancelSweep("ours").getTrials()).isZero();
  }

  @Test
  void aRunningSweepTellsItsEpochsAndIsCancelled() throws Exception {
    sweeps.submitSweep(ENDLESS, Priority.LOW);
    List<String> events = new ArrayList<>();
    HttpRequest.Builder request =
        asReader("/api/v1/sweeps/endless/events").header("Accept", "text/event-stream");
    try (Stream<String> lines = service.lines(request)) {
      Optional<String> epoch =
          lines.peek(events::add).filter(line -> line.equals("event: epochs")).findFirst();
      assertThat(epoch).as(String.join("\n", events)).isPresent();
    }
    assertThatThrownBy(() -> sweeps.submitSweep(ENDLESS, Priority.LOW))
        .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.getCode()).isEqualTo(409));

    assertThat(sweeps.cancelSweep("endless").getTrials()).isEqualTo(2);

    assertThat(end("endless").getByState()).containsEntry("cancelled", 2);
  }

  @Test
  void whatIsTooMuchOrNotThereIsAProblemInJson() throws Exception {
    HttpResponse<String> large =
        service.answer(
            service
                .request("/api/v1/sweeps")
                .header("Authorization", "Bearer " + submitter)
                .POST(BodyPublishers.ofString("#".repeat(ServiceSettings.MOST_BYTES + 1))));
    HttpResponse<String> nothing = service.answer(asReader("/api/v1/nothing"));
    HttpResponse<String> noEvents =
        service.answer(
            asReader("/api/v1/sweeps/nothing/events").header("Accept", "text/event-stream"));
    String many = SWEEP.replace("[1, 2]", "[1, 2" + numbers(3, 60) + "]");

    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(nothing.statusCode()).isEqualTo(404);
    assertThat(noEvents.statusCode()).isEqualTo(404);
    assertThat(List.of(large, nothing, noEvents))
        .allSatisfy(
            answer ->
                assertThat(answer.headers().firstValue("content-type"))
                    .hasValue("application/problem+json"));
    assertThatThrownBy(() -> sweeps.submitSweep(many, Priority.LOW))
        .isInstanceOfSatisfying(
            ApiException.class,
            e -> assertThat(e.getResponseBody()).contains("a sweep may have 100 trials here"));
  }

  private static String numbers(int from, int to) {
    StringBuilder numbers = new StringBuilder();
    for (int number = from; number <= to; number++) {
      numbers.append(", ").append(number);
    }
    return numbers.toString();
  }

  @Test
  void thePageComesWithAStrictPolicy() throws Exception {
    HttpResponse<String> page = service.answer(service.request("/"));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<!doctype html").doesNotContain("http://", "https://");
    assertThat(page.headers().firstValue("content-security-policy"))
        .hasValueSatisfying(
            policy -> assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe"));
  }

  @Test
  void aBrowserHasACookieForItsToken() throws Exception {
    HttpResponse<String> session =
        service.answer(
            service
                .request("/api/v1/session")
                .POST(BodyPublishers.ofString("{\"token\": \"" + reader + "\"}")));

    String cookie = session.headers().firstValue("set-cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
    assertThat(
            service
                .answer(
                    service
                        .request("/api/v1/session")
                        .header("Cookie", cookie.replaceFirst(";.*", "")))
                .body())
        .contains("\"user\":\"rea\"");
    assertThat(
            service
                .answer(
                    asReader("/api/v1/sweeps/ours/cancellation")
                        .header("Origin", "http://elsewhere.example")
                        .POST(BodyPublishers.noBody()))
                .statusCode())
        .isEqualTo(403);
  }
}
