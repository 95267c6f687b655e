/** The command line: one class a verb, each of which reads and prints and decides nothing else. */
package nish.driver.cli;
