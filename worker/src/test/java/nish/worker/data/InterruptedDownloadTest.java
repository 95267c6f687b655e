package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that sends a part of a file and then nothing, and a trial that is cancelled. */
class InterruptedDownloadTest {

  private static final byte[] PACKED = IdxFiles.gzip(IdxFiles.labels(1000));

  @TempDir private Path root;

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anInterruptEndsADownloadThatStandsStillAndIsKept() throws IOException {
    Thread reader = Thread.currentThread();

    try (PublicServer server =
        PublicServer.thatStallsAfter(PACKED, () -> interruptOnceItHasRead(reader))) {
      assertThatThrownBy(() -> fetch(server))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("cannot download " + server.file());
    }

    assertThat(Thread.interrupted()).isTrue();
    assertThat(root.resolve("labels.gz")).doesNotExist();
  }

  /** Only then does it wait for the rest of the body, and for nothing else. */
  private void interruptOnceItHasRead(Thread reader) {
    while (reader.isAlive() && !isWrittenAside()) {
      Thread.onSpinWait();
    }
    reader.interrupt();
  }

  private boolean isWrittenAside() {
    File[] parts = root.toFile().listFiles(file -> file.length() == PACKED.length);
    return parts != null && parts.length == 1;
  }

  private void fetch(PublicServer server) {
    Download.fetch(server.file(), root.resolve("labels.gz"), part -> {});
  }
}
