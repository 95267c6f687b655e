/** Networks, by name, as DL4J computation graphs. */
package nish.worker.network;
