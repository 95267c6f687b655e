package nish.driver.run;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/** A text that a URI names, for a driver whose host Spark chooses: that has no file of its user. */
public final class RemoteFile {

  /** A drive's letter is no scheme. */
  private static final Pattern NAMED = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  private RemoteFile() {}

  public static boolean isNamedBy(String location) {
    return NAMED.matcher(location).matches();
  }

  /**
   * Reads it by Hadoop's file systems, with what Spark was told of them.
   *
   * @throws IllegalArgumentException if it cannot be had
   */
  public static String text(String uri) {
    try (FileSystem files =
            FileSystem.newInstance(
                URI.create(uri), SparkHadoopUtil.get().newConfiguration(new SparkConf()));
        FSDataInputStream file = files.open(new Path(uri))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s cannot be read: %s; is it there, and is its file system's jar?"
              .formatted(uri, e.getMessage()),
          e);
    }
  }
}
