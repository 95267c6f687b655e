/**
 * A sweep's report: one document of what {@code nish.driver.results} tells of it, written as HTML,
 * Markdown and LaTeX by templates that escape whatever they are given.
 */
package nish.driver.report;
