package nish.driver.export;

import java.util.List;
import nish.driver.results.TrialRecord;
import nish.worker.trial.Trial;

/**
 * What TensorBoard's plugin "hparams" reads of a trial: what it was asked, and how it ended
 * (tensorboard/plugins/hparams/plugin_data.proto and api.proto).
 */
final class HyperParameters {

  private static final List<Column<Trial>> ASKED =
      AskedColumns.all().stream().filter(column -> !column.name().equals("parameters")).toList();

  private HyperParameters() {}

  /** The values of a session's beginning and end. */
  static Message summary(TrialRecord record) {
    Message summary =
        new Message().message(1, value("_hparams_/session_start_info", 3, asked(record)));
    return record.state().isFinal()
        ? summary.message(1, value("_hparams_/session_end_info", 4, ending(record)))
        : summary;
  }

  private static Message asked(TrialRecord record) {
    Message asked = new Message();
    for (Column<Trial> column : ASKED) {
      Value value = column.of().apply(record.trial());
      if (!(value instanceof Value.Nothing)) {
        asked.message(1, new Message().text(1, column.name()).message(2, structValue(value)));
      }
    }
    record.started().ifPresent(time -> asked.real(5, time.toEpochMilli() / 1000.0));
    return asked;
  }

  /** A google.protobuf.Value. */
  private static Message structValue(Value value) {
    if (value instanceof Value.Text text) {
      return new Message().text(3, text.text());
    } else if (value instanceof Value.Whole whole) {
      return new Message().real(2, (double) whole.number());
    } else if (value instanceof Value.Real real) {
      return new Message().real(2, real.number());
    }
    throw new IllegalArgumentException(
        "a hyperparameter is a text or a number, but here is " + value);
  }

  /** With STATUS_SUCCESS or STATUS_FAILURE. */
  private static Message ending(TrialRecord record) {
    boolean isWell = record.state().isMeasured();
    Message ending = new Message().whole(1, isWell ? 1 : 2);
    record.finished().ifPresent(time -> ending.real(2, time.toEpochMilli() / 1000.0));
    return ending;
  }

  /** A value of tensorflow.Summary: the plugin's data of this field, with a tensor of one zero. */
  private static Message value(String tag, int field, Message data) {
    Message pluginData =
        new Message().text(1, "hparams").bytes(2, new Message().message(field, data).toBytes());
    Message shape = new Message().message(2, new Message().whole(1, 1));
    Message zero = new Message().whole(1, 1).message(2, shape).single(5, 0);
    return new Message()
        .text(1, tag)
        .message(8, zero)
        .message(9, new Message().message(1, pluginData));
  }
}
