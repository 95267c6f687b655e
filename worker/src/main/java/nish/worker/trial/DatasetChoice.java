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

  /** The largest size. */
  public static final int MOST_SIZE = 4096;

  private static final Pattern FORM = Pattern.compile("([^@]+)(?:@([1-9][0-9]{0,4}))?");

  public DatasetChoice {
    if (name.isBlank() || name.contains("@")) {
      throw new IllegalArgumentException("a dataset has a name without @, but not " + name);
    }
    if (size < 0 || size > MOST_SIZE) {
      throw new IllegalArgumentException(
          "the size of %s must be from 1 to %d, its height and width, but is %d"
              .formatted(name, MOST_SIZE, size));
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
