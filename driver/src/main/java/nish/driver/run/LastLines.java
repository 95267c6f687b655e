package nish.driver.run;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last lines that this JVM logged, to be told with what failed. */
final class LastLines extends AbstractAppender {

  private static final Logger LOG = LoggerFactory.getLogger(LastLines.class);
  private static final int EVENTS = 100;
  private static final int MOST_CHARACTERS = 16_384;
  private static final LastLines LINES = new LastLines();

  private final Deque<String> events = new ArrayDeque<>();

  private LastLines() {
    super(
        "last lines",
        (Filter) null,
        PatternLayout.newBuilder().withPattern("%d %p %c{1} [%t]: %m%n%ex").build(),
        /* ignoreExceptions= */ true,
        Property.EMPTY_ARRAY);
  }

  /** Listens from now on, where log4j is what logs. */
  static void keep() {
    try {
      LINES.start();
      LoggerContext context = LoggerContext.getContext(false);
      context.getConfiguration().getRootLogger().addAppender(LINES, null, null);
      context.updateLoggers();
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("the log's last lines cannot be kept", e);
    }
  }

  @Override
  public void append(LogEvent event) {
    String text = String.valueOf(toSerializable(event));
    synchronized (events) {
      events.addLast(text);
      if (events.size() > EVENTS) {
        events.removeFirst();
      }
    }
  }

  /** The newest of them, as one text. */
  static String text() {
    String all;
    synchronized (LINES.events) {
      all = String.join("", LINES.events);
    }
    return all.substring(Math.max(0, all.length() - MOST_CHARACTERS));
  }
}
