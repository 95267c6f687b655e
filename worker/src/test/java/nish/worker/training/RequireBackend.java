package nish.worker.training;

/** Loads the backend as a worker does first of all, and prints it, or why it cannot be used. */
final class RequireBackend {

  private RequireBackend() {}

  public static void main(String[] arguments) {
    try {
      System.out.println(Backend.require().describe());
    } catch (BackendException e) {
      System.out.println(e.getMessage());
    }
  }
}
