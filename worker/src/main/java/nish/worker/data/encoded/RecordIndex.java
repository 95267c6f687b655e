package nish.worker.data.encoded;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nish.worker.data.DataException;
import nish.worker.data.WholeFile;

/**
 * Where a record file's records begin: a line each, a key, a tab and an offset.
 *
 * @param file that it was read from
 * @param content of the index file
 * @param offsets in the order of its lines
 */
record RecordIndex(Path file, byte[] content, long[] offsets) {

  private static final Pattern LINE = Pattern.compile("[0-9]+\\s+([0-9]{1,18})\\s*");

  /**
   * @throws DataException if it is missing, or a line is not in the format
   */
  static RecordIndex read(Path file) {
    byte[] content = WholeFile.read(file);
    List<String> lines = new String(content, StandardCharsets.US_ASCII).lines().toList();
    if (lines.isEmpty()) {
      throw new DataException(
          "%s names no record; make it anew with MXNet's rec2idx".formatted(file));
    }
    long[] offsets = new long[lines.size()];
    for (int i = 0; i < offsets.length; i++) {
      Matcher line = LINE.matcher(lines.get(i));
      if (!line.matches()) {
        throw new DataException(
            "%s:%d: a line is a key, a tab and an offset, but this is \"%s\""
                .formatted(file, i + 1, lines.get(i)));
      }
      offsets[i] = Long.parseLong(line.group(1));
    }
    return new RecordIndex(file, content, offsets);
  }

  /**
   * Requires that the records which it names lie one behind the other and fill their file: one that
   * was cut short names fewer.
   *
   * @param ends of the records, in the order of the lines
   * @throws DataException if any bytes of the file belong to no record, or to several
   */
  void requireWhole(long[] ends, RecordFile records) {
    int[] places =
        IntStream.range(0, offsets.length)
            .boxed()
            .sorted(Comparator.comparingLong(place -> offsets[place]))
            .mapToInt(Integer::intValue)
            .toArray();
    long end = 0;
    for (int place : places) {
      requireNext(end, offsets[place], records);
      end = ends[place];
    }
    requireNext(end, records.length(), records);
  }

  private void requireNext(long end, long next, RecordFile records) {
    if (next != end) {
      throw new DataException(
          "%s must name all records of %s once, but up to %d it does, and then goes on at %d; make it anew with MXNet's rec2idx"
              .formatted(file, records.path(), end, next));
    }
  }
}
