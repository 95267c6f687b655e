package nish.worker.data;

import java.util.List;

/** The files of a dataset in one of CIFAR's layouts. */
record CifarSet(CifarLayout layout, List<StoredFile> training, StoredFile test) {

  /**
   * @param classNames as many as the layout has
   * @throws DataException if a file is not in the layout
   */
  Dataset dataset(String name, List<String> classNames, String digest) {
    return new Dataset(
        name,
        classNames,
        CifarRecords.examples(layout, training),
        CifarRecords.examples(layout, List.of(test)),
        digest,
        CifarLayout.SHAPE);
  }
}
