/**
 * The long-running service: sweeps of many people over REST and in a browser, on one Spark. Only
 * this package imports the web framework.
 */
package nish.driver.service;
