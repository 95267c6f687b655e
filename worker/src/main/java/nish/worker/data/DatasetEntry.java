package nish.worker.data;

/**
 * A dataset that a sweep can name, for people.
 *
 * @param description what it is
 * @param place where it lies, or is to be had
 */
public record DatasetEntry(String name, String description, String place) {}
