package nish.worker.data.encoded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import nish.worker.data.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decoded pixels, kept as long as there is room. */
class EncodedExamplesTest {

  private static final int BYTES = 6 * 5 * 3;

  @TempDir private Path root;
  private FolderImages images;

  @BeforeEach
  void fourImages() throws IOException {
    Pictures.write(root.resolve("a"), 4, 6, 5);
    images = FolderImages.list(root);
  }

  @Test
  void whatFitsIsDecodedOnceAndTheRestEachTime() {
    Examples examples = new EncodedExamples(images, 3, new PixelMemory(2 * BYTES + 1));

    assertThat(examples.image(3)).isSameAs(examples.image(3));
    assertThat(examples.image(0)).isSameAs(examples.image(0));
    assertThat(examples.image(1)).isNotSameAs(examples.image(1));
    assertThat(examples.image(1)).usingRecursiveComparison().isEqualTo(examples.image(1));
  }

  @Test
  void manyThreadsThatAskAtOnceTakeTheRoomOfAnImageOnce() {
    PixelMemory memory = new PixelMemory(4 * BYTES);
    Examples examples = new EncodedExamples(images, 3, memory);

    IntStream.range(0, 4000).parallel().forEach(i -> examples.image(i % 4));

    assertThat(IntStream.range(0, 4).mapToObj(examples::image))
        .containsExactlyElementsOf(IntStream.range(0, 4).mapToObj(examples::image).toList());
    assertThat(memory.take(1)).as("room that is left").isFalse();
  }
}
