package nish.driver.export;

/** What is exported. */
public record ExportedSweep(String name, ExportedTrials trials) {}
