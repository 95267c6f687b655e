package nish.driver.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes rows as they come; closed when the last is written. */
interface RowWriter extends Closeable {

  void write(List<Value> row) throws IOException;
}
