/** Images that lie encoded, in folders or in MXNet's record files, and are decoded when needed. */
package nish.worker.data.encoded;
