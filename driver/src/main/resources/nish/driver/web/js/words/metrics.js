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

/** An activation's t, where its name gives one, such as nish(t=1). */
export function scaleOf(activation) {
  const found = /\bt=([0-9.e+-]+)/i.exec(activation);
  return found ? Number(found[1]) : undefined;
}
