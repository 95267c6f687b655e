package nish.driver.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Types;

/**
 * Rows in Parquet's types: STRING, INT64, DOUBLE with NaN and infinities as they are, and TIMESTAMP
 * in milliseconds of UTC; every column may be null.
 */
final class ParquetColumns extends WriteSupport<List<Value>> {

  private final MessageType schema;
  private RecordConsumer consumer;

  ParquetColumns(List<Column<?>> columns) {
    this.schema =
        Types.buildMessage()
            .addFields(columns.stream().map(ParquetColumns::field).toArray(PrimitiveType[]::new))
            .named("nish");
  }

  private static PrimitiveType field(Column<?> column) {
    return switch (column.kind()) {
      case TEXT -> Types.optional(BINARY).as(stringType()).named(column.name());
      case WHOLE -> Types.optional(INT64).named(column.name());
      case REAL -> Types.optional(DOUBLE).named(column.name());
      case TIME ->
          Types.optional(INT64).as(timestampType(true, TimeUnit.MILLIS)).named(column.name());
    };
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    this.consumer = consumer;
  }

  @Override
  public void write(List<Value> row) {
    consumer.startMessage();
    for (int i = 0; i < row.size(); i++) {
      if (!(row.get(i) instanceof Value.Nothing)) {
        consumer.startField(schema.getFieldName(i), i);
        write(row.get(i));
        consumer.endField(schema.getFieldName(i), i);
      }
    }
    consumer.endMessage();
  }

  private void write(Value value) {
    if (value instanceof Value.Text text) {
      consumer.addBinary(Binary.fromString(text.text()));
    } else if (value instanceof Value.Whole whole) {
      consumer.addLong(whole.number());
    } else if (value instanceof Value.Real real) {
      consumer.addDouble(real.number());
    } else if (value instanceof Value.Time time) {
      consumer.addLong(time.time().toEpochMilli());
    }
  }
}
