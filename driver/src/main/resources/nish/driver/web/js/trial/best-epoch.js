import {fixed} from '../words/numbers.js';

/** A trial's best validation accuracy, and its last, in words; nothing before an epoch has ended. */
export function bestEpoch(epochs) {
  if (!epochs.length) return '';
  const best = epochs.reduce((most, epoch) => (epoch.validationAccuracy > most.validationAccuracy ? epoch : most));
  return `${fixed(best.validationAccuracy)} in epoch ${best.epoch}`;
}

export function lastEpoch(epochs) {
  return fixed(epochs.at(-1)?.validationAccuracy);
}
