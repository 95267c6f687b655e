package nish.worker.data;

import java.nio.file.Path;
import nish.worker.trial.BadImages;

/**
 * ImageNet's classification challenge: 1,281,167 photographs of 1,000 kinds of things, and 50,000
 * to test on (Russakovsky et al., 2015). Its publishers give it to those who register, so Nish
 * cannot download it.
 */
final class ImageNet implements DatasetSource {

  @Override
  public String description() {
    return "photographs of 1,000 kinds of things, 1,281,167 and 50,000, of many sizes "
        + "(Russakovsky et al.; for research)";
  }

  @Override
  public String origin() {
    return "given by image-net.org to those who register";
  }

  @Override
  public ImageShape shape() {
    return ImageShape.ofManySizes(3);
  }

  @Override
  public boolean isEncoded() {
    return true;
  }

  @Override
  public Dataset read(String name, DataDirectory directory, BadImages badImages) {
    Path folder = directory.root().resolve(name);
    boolean lies = FolderLayout.RECORDS.liesIn(folder) || FolderLayout.CLASS_FOLDERS.liesIn(folder);
    if (!lies) {
      throw new DataException(
          ("%s does not lie at %s, and cannot be downloaded without registering at image-net.org; "
                  + "put there %s (CLASS such as n01440764), or %s")
              .formatted(
                  name,
                  folder,
                  FolderLayout.CLASS_FOLDERS.description(),
                  FolderLayout.RECORDS.description()));
    }
    return FolderLayout.of(folder).read(name, folder, badImages);
  }
}
