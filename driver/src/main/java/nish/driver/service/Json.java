package nish.driver.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.HttpStatus;
import io.javalin.json.JsonMapper;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import nish.client.ApiClient;

/** JSON as the client reads and writes it. */
final class Json implements JsonMapper {

  static final ObjectMapper MAPPER = ApiClient.createDefaultObjectMapper();

  @Override
  public String toJsonString(Object value, Type type) {
    return text(value);
  }

  static String text(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // as Javalin has it
  public <T> T fromJsonString(String json, Type type) {
    try {
      return MAPPER.readValue(json, MAPPER.constructType(type));
    } catch (JsonProcessingException e) {
      throw new RefusedException(
          HttpStatus.BAD_REQUEST, "the body is to be JSON, but: " + e.getOriginalMessage());
    }
  }
}
