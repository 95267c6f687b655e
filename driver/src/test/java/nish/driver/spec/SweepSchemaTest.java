package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import nish.worker.data.DatasetCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The schema that editors use agrees with the reader, whose declarations it is made from. */
class SweepSchemaTest {

  private static final Path FILE = Path.of("../sweeps/sweep.schema.json");
  private static final String WRITE = "nish.writeSchema";

  private static final KnownNames KNOWN =
      KnownNames.of(KnownNetwork.catalogued(), DatasetCatalog.names());

  private final String generated = new SweepSchema(KNOWN).json();
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(generated);

  @BeforeAll
  static void writeWhereAsked() throws IOException {
    if (Boolean.getBoolean(WRITE)) {
      Files.writeString(FILE, new SweepSchema(KNOWN).json());
    }
  }

  @Test
  void shippedFileIsTheGeneratedText() throws IOException {
    assertThat(Files.readString(FILE))
        .as(
            "%s is generated; write it anew by: ./mvnw -pl driver -am test -D%s=true"
                + " -Dtest=SweepSchemaTest -Dsurefire.failIfNoSpecifiedTests=false",
            FILE.getFileName(), WRITE)
        .isEqualTo(generated);
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "mnist-lenet", "nish-orders"})
  void shippedSweepsPass(String name) throws IOException {
    assertThat(complaintsAbout(Files.readString(FILE.resolveSibling(name + ".yaml")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "t: 1",
        "t: [0.5, 1]",
        "t: {value: 1}",
        "t: {values: [0.5, 1]}",
        "t: 1e-3",
        "order: [2, 12]",
        "alpha: 0",
        "schedule: [constant, {steps: [150, 200], factor: 0.1}]",
        "schedule: {steps: [5]}",
        "augmentation: {pad: 4, mirror: true, random_crop: 1}",
        "augmentation: {values: [none, published, {max_random_scale: 1.2}]}",
        "validation: {holdout: 5000}",
        "optimizer: [sgd, adam]",
        "stem: small",
        "stages: [auto, 3, 4]",
        "initial_weights: {value: xavier}"
      })
  void everyFormOfAParameterPasses(String t) {
    assertThat(
            complaintsAbout(
                """
                name: forms
                parameters:
                  activation: silu
                  network: lenet
                  dataset: digits
                  %s
                """
                    .formatted(t)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{series: [-2.5, 4, -13/3]}",
        "[relu, {series: [1]}]",
        "{value: {series: [1]}}",
        "{values: [{series: [1, '-1/2']}, nish]}"
      })
  void everyFormOfASeriesPasses(String activation) {
    assertThat(
            complaintsAbout(
                """
                name: forms
                parameters: {activation: %s, network: lenet, dataset: digits}
                """
                    .formatted(activation)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mnist", "mnist@14", "my folder", "[digits, mnist@20]"})
  void everyFormOfADatasetPasses(String dataset) {
    assertThat(
            complaintsAbout(
                """
                name: forms
                parameters: {activation: relu, network: [lenet, mine.h5], dataset: %s}
                """
                    .formatted(dataset)))
        .isEmpty();
  }

  @Test
  void gridsMayGiveWhatIsRequired() {
    assertThat(
            complaintsAbout(
                """
                name: grids
                parameters: {activation: relu}
                grids: [{network: lenet, dataset: mnist, t: {values: [1, 2]}}]
                """))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "activation-missing",
        "augmentation-amounts",
        "augmentation-misspelt",
        "dataset-sizes",
        "grids-empty",
        "grids-not-a-list",
        "grids-of-names",
        "keys-of-mxnet",
        "recipe-misspelt",
        "schedule-misspelt",
        "validation-misspelt",
        "activation-unknown",
        "alpha-negative",
        "axis-duplicate-value",
        "axis-empty",
        "axis-list-for-value",
        "axis-nested-list",
        "axis-number-for-list",
        "axis-value-and-values",
        "batch-size-fraction",
        "description-list",
        "document-list",
        "epochs-quoted",
        "epochs-zero",
        "key-unknown",
        "keys-of-wandb",
        "learning-rate-text",
        "method-random",
        "metric-contradiction",
        "metric-text",
        "metric-unknown",
        "momentum-one",
        "name-missing",
        "name-number",
        "name-with-slash",
        "network-and-dataset-unknown",
        "order-not-whole",
        "parameters-empty",
        "seed-negative",
        "series-and-value",
        "series-by-name",
        "series-coefficients",
        "series-in-value-in-list",
        "series-misspelt",
        "series-of-seeds",
        "several-problems",
        "t-not-positive",
        "weight-decay-negative"
      })
  void brokenSweepsFailWhereASchemaCanTell(String name) throws IOException {
    Path file = Path.of("src/test/resources/broken", name + ".yaml");
    assertThat(complaintsAbout(Files.readString(file))).isNotEmpty();
  }

  private Set<ValidationMessage> complaintsAbout(String yaml) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    JsonNode tree = new ObjectMapper().valueToTree(new Load(settings).loadFromString(yaml));
    return schema.validate(tree);
  }
}
