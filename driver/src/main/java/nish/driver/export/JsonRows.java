package nish.driver.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * An object a line. JSON has neither NaN nor infinity, so these are null, as is what is missing.
 */
final class JsonRows implements RowWriter {

  private final List<Column<?>> columns;
  private final JsonGenerator json;

  JsonRows(Writer out, List<Column<?>> columns) throws IOException {
    this.columns = columns;
    this.json =
        new JsonFactory().createGenerator(out).setRootValueSeparator(new SerializedString(""));
  }

  @Override
  public void write(List<Value> row) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < row.size(); i++) {
      json.writeFieldName(columns.get(i).name());
      write(row.get(i));
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void write(Value value) throws IOException {
    if (value instanceof Value.Text text) {
      json.writeString(text.text());
    } else if (value instanceof Value.Whole whole) {
      json.writeNumber(whole.number());
    } else if (value instanceof Value.Real real && Double.isFinite(real.number())) {
      json.writeNumber(real.number());
    } else if (value instanceof Value.Time time) {
      json.writeString(time.time().toString());
    } else {
      json.writeNull();
    }
  }

  @Override
  public void close() throws IOException {
    json.flush();
  }
}
