package nish.driver.spec;

import java.util.List;
import java.util.Optional;
import nish.worker.trial.Schedule;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** How a sweep writes a schedule: {@code {steps: [150, 200, 250], factor: 0.1}}. */
record ScheduleForm(KnownNames known) implements Form<Schedule> {

  private static final Key<Epochs> STEPS =
      Key.required(
          "steps",
          Epochs.class,
          new Epochs(List.of(150, 200, 250)),
          known -> new EpochsRule(),
          "The epochs, counted from 0, at whose beginning the learning rate is multiplied.");

  private static final Key<Double> FACTOR =
      Key.real("factor", 0.1, RealNumber.ABOVE_ZERO, "What it is multiplied by.");

  @Override
  public OneOf named() {
    return OneOf.of("schedule", List.of("constant", "cosine"));
  }

  @Override
  public Schedule ofWord(String word) {
    return Schedule.parse(word);
  }

  @Override
  public List<Key<?>> parts() {
    return List.of(STEPS, FACTOR);
  }

  @Override
  public String mapping() {
    return "{steps: [150, 200, 250], factor: 0.1}";
  }

  @Override
  public Optional<Schedule> read(Reading reading, Entries entries, MappingNode node) {
    Optional<Epochs> steps = entries.value(STEPS);
    Optional<Double> factor = entries.value(FACTOR);
    return steps.flatMap(at -> factor.map(by -> new Schedule.Steps(at.epochs(), by)));
  }
}
