package nish.worker.trial;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dataset as a trial names it: {@code cifar10}, or {@code cifar10@28} for images of 28×28.
 *
 * @param name in the catalogue, or a folder's in the data directory
 * @param size height and width that the network sees, in pixels; 0 for the dataset's own
 */
public record DatasetChoice(String name, int size) implements Serializable {

  private static final Pattern FORM = Pattern.compile("([^@]+)(?:@([1-9][0-9]{0,4}))?");

  public DatasetChoice {
    if (name.isBlank() || name.contains("@") || size < 0) {
      throw new IllegalArgumentException(
          "a dataset is a name and a size ≥ 0: " + name + " " + size);
    }
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if the text is no such form
   */
  public static DatasetChoice parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "a dataset is written as cifar10, or cifar10@28 for images of 28x28, but here is "
              + text);
    }
    return new DatasetChoice(
        form.group(1), form.group(2) == null ? 0 : Integer.parseInt(form.group(2)));
  }

  @Override
  public String toString() {
    return size == 0 ? name : name + "@" + size;
  }
}
