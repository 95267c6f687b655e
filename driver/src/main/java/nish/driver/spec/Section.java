package nish.driver.spec;

/**
 * A key of a sweep's file whose value is a mapping of further keys.
 *
 * @param example a value for it, in one line of YAML
 * @param description for people who write a sweep
 */
record Section(String name, String example, String description) {}
