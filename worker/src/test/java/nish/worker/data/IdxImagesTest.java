package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** A file of images and the file of their labels, put together. */
class IdxImagesTest {

  @Test
  void aPairIsReadAsExamples() {
    Idx images = Idx.parse(IdxFiles.file("i", IdxFiles.images(3, 2, 5)), 3);
    Idx labels = Idx.parse(IdxFiles.file("l", IdxFiles.labels(3)), 1);

    Examples examples = IdxImages.examples("i.idx", images, "l.idx", labels, 10);
    Image last = examples.image(2);

    assertThat(examples.size()).isEqualTo(3);
    assertThat(last.shape()).hasToString("1x2x5");
    assertThat(examples.label(2)).isEqualTo(2);
    assertThat(last.at(0, 0, 0)).isEqualTo(20);
    assertThat(last.at(1, 4, 0)).isEqualTo(29);
  }

  @Test
  void bytesAboveTheSignAreBrightPixelsAndHighLabels() {
    Idx image = Idx.parse(IdxFiles.file("i", IdxFiles.images(1, 16, 16)), 3);
    Idx label = new Idx(new int[] {1}, new byte[] {(byte) 200});

    Examples examples = IdxImages.examples("i.idx", image, "l.idx", label, 256);

    assertThat(examples.image(0).at(15, 15, 0)).isEqualTo(255);
    assertThat(examples.label(0)).isEqualTo(200);
  }

  @Test
  void imagesAndLabelsMustBeAsMany() {
    Idx images = Idx.parse(IdxFiles.file("i", IdxFiles.images(3, 2, 2)), 3);
    Idx labels = Idx.parse(IdxFiles.file("l", IdxFiles.labels(4)), 1);

    assertThatThrownBy(() -> IdxImages.examples("i.idx", images, "l.idx", labels, 10))
        .isInstanceOf(DataException.class)
        .hasMessage("i.idx holds 3 images, but l.idx holds 4 labels; take both from one source");
  }

  @Test
  void aLabelMustBeOneOfTheClasses() {
    Idx images = Idx.parse(IdxFiles.file("i", IdxFiles.images(4, 2, 2)), 3);
    Idx labels = Idx.parse(IdxFiles.file("l", IdxFiles.labels(4)), 1);

    assertThatThrownBy(() -> IdxImages.examples("i.idx", images, "l.idx", labels, 3))
        .isInstanceOf(DataException.class)
        .hasMessage("l.idx: label 3 is 3, but must be below 3");
  }

  @Test
  void pixelsThatAreNoWholeImagesAreRefused() {
    assertThatThrownBy(() -> new StoredExamples(new ImageShape(1, 2, 2), new byte[7], new int[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("7 bytes of pixels are not 2 images of 1x2x2");
  }
}
