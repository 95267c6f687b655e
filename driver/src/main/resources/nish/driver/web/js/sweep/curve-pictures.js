import {metricWords} from '../words/metrics.js';

const SHOWN = 8;

/** Curves as pictures, one for each network and dataset; of many curves the first are shown, the others by choice. */
export function curvePictures(curves, metric, {goal, name}) {
  const panels = new Map();
  for (const curve of curves) {
    const title = `${curve.network} on ${curve.dataset}`;
    if (!panels.has(title)) panels.set(title, []);
    panels.get(title).push(curve);
  }
  return [...panels].map(([title, mine]) => ({
    title,
    file: `${name}-by-epoch-${title.replace(' on ', '-')}`,
    x: {name: 'epoch', label: 'epoch', ticks: true},
    y: {label: metricWords(metric), goal},
    lines: mine.map((curve, index) => ({name: curve.name, hidden: index >= SHOWN, points: pointsOf(curve)})),
  }));
}

function pointsOf({epochs, mean, deviation, seeds}) {
  return epochs.map((epoch, index) => ({
    x: epoch,
    y: mean[index],
    deviation: seeds[index] > 1 ? deviation[index] : undefined,
    seeds: seeds[index],
  }));
}
