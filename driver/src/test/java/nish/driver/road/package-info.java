/** The whole road, as a user walks it: the launcher, processes of their own, a real Spark. */
package nish.driver.road;
