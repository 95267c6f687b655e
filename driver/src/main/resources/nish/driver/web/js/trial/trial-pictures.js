import {MEASURES} from '../words/metrics.js';

/** A trial's accuracies and losses by epoch. */
export function trialPictures({trial, epochs}) {
  const picture = (title, measures, goal) => ({
    title,
    file: `${trial.id}-${title.toLowerCase()}`,
    x: {name: 'epoch', label: 'epoch', ticks: true},
    y: {label: title.toLowerCase(), goal},
    lines: measures.map((measure) => curveOf(epochs, measure, MEASURES.get(measure))).filter(({points}) => points.length),
  });
  return [
    picture('Accuracy', ['validationAccuracy', 'trainAccuracy', 'testAccuracy'], 'maximize'),
    picture('Loss', ['validationLoss', 'trainLoss', 'testLoss'], 'minimize'),
  ];
}

export function curveOf(epochs, measure, name) {
  const points = epochs.filter((epoch) => epoch[measure] !== undefined)
      .map((epoch) => ({x: epoch.epoch, y: epoch[measure]}));
  return {name, points};
}
