/** What of an epoch is drawn, and the words for it. */
export const MEASURES = new Map([
  ['validationAccuracy', 'validation accuracy'],
  ['trainAccuracy', 'training accuracy'],
  ['validationLoss', 'validation loss'],
  ['trainLoss', 'training loss'],
  ['testAccuracy', 'test accuracy'],
  ['testLoss', 'test loss'],
  ['learningRate', 'learning rate'],
  ['examplesPerSecond', 'examples per second'],
]);

export function metricWords(metric) {
  return metric.replaceAll('_', ' ');
}
