package nish.driver.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Rows in a Parquet file, by the types of their columns, compressed by Zstandard. */
final class ParquetRows implements RowWriter {

  /** Bounds what is in memory before it is written. */
  private static final long BYTES_OF_A_GROUP = 32L << 20;

  private final ParquetWriter<List<Value>> writer;

  /** Into a file that is not there yet. */
  ParquetRows(Path file, List<Column<?>> columns) throws IOException {
    this.writer =
        new Builder(file, columns)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withRowGroupSize(BYTES_OF_A_GROUP)
            .build();
  }

  @Override
  public void write(List<Value> row) throws IOException {
    writer.write(row);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<List<Value>, Builder> {

    private final List<Column<?>> columns;

    Builder(Path file, List<Column<?>> columns) {
      super(new ParquetOutput(file));
      this.columns = columns;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<List<Value>> getWriteSupport(Configuration configuration) {
      return new ParquetColumns(columns);
    }
  }
}
