package nish.driver.run;

import java.io.Serializable;

/** A report on its way to the driver, where several runs may be at once. */
record RunReport(RunKey run, Report report) implements Serializable {}
