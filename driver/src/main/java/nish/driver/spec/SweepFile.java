package nish.driver.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file's bytes as text: no larger than a sweep can be, and UTF-8 to the last byte. */
final class SweepFile {

  private static final int LARGEST = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Problems problems;

  SweepFile(Problems problems) {
    this.problems = problems;
  }

  String read(Path file) {
    if (Files.isDirectory(file)) {
      throw unreadable("a sweep is a file, but this is a directory; name a YAML file in it");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      return text(bytes.readNBytes(LARGEST + 1));
    } catch (NoSuchFileException e) {
      throw unreadable("no such file; check the path, and the directory that it starts from");
    } catch (AccessDeniedException e) {
      throw unreadable("this user may not read the file; change its permissions");
    } catch (IOException e) {
      throw unreadable("the file cannot be read (" + e.getMessage() + "); check its disk");
    }
  }

  /** The text of these bytes, without the byte order mark that may come first. */
  String text(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw unreadable(
          "a sweep's file has at most 1 MiB, but this one has more; is it another kind of file?");
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean malformed = StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError();
    String text = withoutByteOrderMark(out.flip().toString());
    if (malformed) {
      throw notUtf8(bytes[in.position()], in.position(), text);
    }
    return text;
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private SpecException notUtf8(byte wrong, int offset, String before) {
    return problems.with(
        Place.after(before),
        "a sweep's file is UTF-8, but byte 0x%02X at offset %s is not; save the file as UTF-8"
            .formatted(wrong, Shown.count(offset)));
  }

  private SpecException unreadable(String message) {
    return problems.with(Place.FILE, message);
  }
}
