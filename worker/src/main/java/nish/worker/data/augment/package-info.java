/**
 * Changing images by the names and with the meanings of MXNet's default augmenter. Knows bytes
 * alone: nothing of datasets, and nothing of the arrays that networks take.
 */
package nish.worker.data.augment;
