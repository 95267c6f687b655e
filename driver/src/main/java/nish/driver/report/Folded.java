package nish.driver.report;

/** Code that few want to see, below a line that tells what it is. */
public record Folded(String summary, Code code) implements Part {

  @Override
  public String kind() {
    return "folded";
  }
}
