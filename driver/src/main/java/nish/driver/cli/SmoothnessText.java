package nish.driver.cli;

import java.util.List;
import nish.activations.examine.Jump;
import nish.activations.examine.Smoothness;

/** H1 in words. */
final class SmoothnessText {

  private static final List<String> DERIVATIVES =
      List.of("function itself", "first", "second", "third", "fourth", "fifth", "sixth");

  private SmoothnessText() {}

  static String of(Smoothness smoothness) {
    String examined = DERIVATIVES.get(Smoothness.EXAMINED);
    return smoothness
        .jump()
        .map(SmoothnessText::jump)
        .orElseGet(
            () ->
                """
                Continuous derivatives at 0: at least %d
                    No jump was seen up to the %s, the highest examined, where one above %s
                    would have been. That is no proof for the derivatives above it.
                """
                    .formatted(
                        Smoothness.EXAMINED, examined, Figures.bound(smoothness.resolution())));
  }

  private static String jump(Jump jump) {
    String noun = DERIVATIVES.get(jump.derivative()) + (jump.derivative() > 0 ? " derivative" : "");
    String title =
        jump.derivative() == 0
            ? "Not continuous at 0"
            : "Continuous derivatives at 0: " + (jump.derivative() - 1);
    return """
        %s
            The %s jumps by %s there, from left to right (error below %s).
        """
        .formatted(
            title, noun, Figures.known(jump.size(), jump.error()), Figures.bound(jump.error()));
  }
}
