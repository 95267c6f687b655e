/**
 * The vocabulary of one trial, shared by worker and driver: plain records that cross Spark by Java
 * serialisation and depend on nothing but the Java library.
 */
package nish.worker.trial;
