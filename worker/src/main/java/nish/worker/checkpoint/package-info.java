/** Trials that are kept between epochs, so that another attempt goes on where one was lost. */
package nish.worker.checkpoint;
