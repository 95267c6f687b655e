import {spansDecade} from '../charts/scales.js';
import {metricWords} from '../words/metrics.js';

/** A panel of the service's as a picture; an activation without a t is a level. */
export function scalePicture({network, dataset, lines}, metric, {goal, name}) {
  const drawn = lines.map(scaleLine);
  const ts = drawn.flatMap(({points}) => points.map(({x}) => x)).filter((x) => x !== undefined);
  return {
    title: `${network} on ${dataset}`,
    file: `${name}-against-t-${network}-${dataset}`,
    x: {name: 't', label: ts.length ? 't' : 'no result with a t yet', log: spansDecade(ts), ticks: true},
    y: {label: metricWords(metric), goal},
    lines: drawn,
  };
}

function scaleLine({name, points}) {
  return {
    name,
    level: points.every(({t}) => t === undefined),
    points: points.map(({t, mean, deviation, seeds, leftOut}) => ({x: t, y: mean, deviation, seeds, leftOut})),
  };
}
