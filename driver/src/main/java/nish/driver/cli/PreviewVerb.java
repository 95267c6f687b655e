package nish.driver.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nish.activations.NearestName;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.ImageShape;
import nish.worker.data.Preview;
import nish.worker.trial.Augmentation;
import nish.worker.trial.DatasetChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "preview",
    description =
        "Draws a contact sheet: training images, each beside what the first epochs see of it.")
final class PreviewVerb implements Callable<Integer> {

  @Spec private CommandSpec command;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "DATASET", description = "as a sweep names it: cifar10, cifar10@28")
  private String dataset = "";

  @Option(
      names = "--augment",
      paramLabel = "AMOUNTS",
      description =
          "none, published (for CIFAR-10), or amounts by commas: pad=4,random_crop,mirror (default: ${DEFAULT-VALUE})")
  private String augmentation = "none";

  @Option(names = "--out", paramLabel = "FILE.png", description = "default: the dataset's name")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--examples", description = "rows (default: ${DEFAULT-VALUE})")
  private int examples = 8;

  @Option(names = "--versions", description = "epochs of each (default: ${DEFAULT-VALUE})")
  private int versions = 8;

  @Option(names = "--seed", description = "a trial's (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Override
  public Integer call() {
    require(examples, "--examples");
    require(versions, "--versions");
    DatasetChoice choice = DatasetChoice.parse(dataset);
    Augmentation amounts = Augmentation.parse(augmentation);
    Path file = out.orElse(Path.of(choice.name() + ".png"));
    Picture picture = new Picture(file);
    requireKnown(choice.name());
    Dataset opened = new DatasetCatalog(data.folder()).open(choice.name());
    ImageShape shape = opened.shape(choice);
    Preview preview = new Preview(opened.training(), shape, amounts, seed);
    picture.save(sheet(opened, preview));
    command.commandLine().getOut().printf("%s, %s: %s%n", choice, amounts, file);
    command.commandLine().getOut().flush();
    return 0;
  }

  private ContactSheet sheet(Dataset opened, Preview preview) {
    int size = opened.training().size();
    int count = Math.min(examples, size);
    return new ContactSheet(
        IntStream.range(0, count)
            .map(row -> (int) ((long) row * size / count))
            .mapToObj(example -> row(opened, preview, example))
            .toList());
  }

  private ContactSheet.Row row(Dataset opened, Preview preview, int example) {
    return new ContactSheet.Row(
        opened.classNames().get(opened.training().label(example)) + ", example " + example,
        opened.training().image(example),
        preview.versions(example, versions));
  }

  /** Before it is opened: an unknown name is bad input, not a dataset that failed. */
  private void requireKnown(String name) {
    List<String> names = DatasetCatalog.names(data.folder());
    if (!names.contains(name) && !Files.isDirectory(data.folder().resolve(name))) {
      throw new IllegalArgumentException(NearestName.unknown("dataset", name, names));
    }
  }

  private static void require(int count, String option) {
    if (count < 1 || count > 64) {
      throw new IllegalArgumentException(option + " must be from 1 to 64, but is " + count);
    }
  }
}
