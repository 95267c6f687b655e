package nish.driver.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a report lies: a page, its Markdown, its tables for LaTeX, the sweep's file, figures. */
public record ReportFolder(Path folder) {

  private static final String PAGE = "report.html";

  /** What the page says of its maker, and so of whose its folder is. */
  private static final String MAKER = "<meta name=\"generator\" content=\"nish report\"/>";

  /**
   * Keeps what is not a report from being written over.
   *
   * @throws IllegalArgumentException if something else lies there
   */
  public void requireFree(boolean forced) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "a report is a folder, but %s is a file; name another by --out".formatted(folder));
    }
    if (!forced && Files.isDirectory(folder) && !isEmpty() && !isReport()) {
      throw new IllegalArgumentException(
          "a report replaces an earlier report alone, but %s holds something else; name another folder by --out, or write into it by --force"
              .formatted(folder));
    }
  }

  private boolean isEmpty() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isReport() {
    try {
      Path page = folder.resolve(PAGE);
      return Files.isRegularFile(page) && Files.readString(page).contains(MAKER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes all files; figures of an earlier report go.
   *
   * @param sweepFile the sweep's text
   * @return the page
   * @throws IllegalArgumentException if the folder cannot be written
   */
  public Path write(Report report, String sweepFile) {
    try {
      Path figures = folder.resolve("figures");
      if (isReport()) {
        clear(figures);
      }
      Files.createDirectories(figures);
      for (Figure figure : report.figures()) {
        Files.writeString(figures.resolve(figure.name() + ".svg"), figure.svg() + "\n");
      }
      Files.writeString(folder.resolve("report.md"), Templates.write("report.md.ftl", report));
      Files.writeString(folder.resolve("tables.tex"), Templates.write("tables.tex.ftl", report));
      Files.writeString(folder.resolve(OriginSections.SWEEP_FILE), sweepFile);
      return Files.writeString(folder.resolve(PAGE), Templates.write("report.html.ftl", report));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "a report is written into its folder, but %s cannot be: %s; name another by --out"
              .formatted(folder, e),
          e);
    }
  }

  private static void clear(Path figures) throws IOException {
    if (Files.isDirectory(figures)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(figures, "*.svg")) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
    }
  }
}
