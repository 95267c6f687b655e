import {colour, strokeOf, translucent} from './palette.js';
import {thinned, valueRange} from './scales.js';

/** uPlot's options for a picture: three series a line, of which the mean is drawn and the others bound its band. */
export function plotOptions(picture, state, size) {
  const ink = colour('--ink-soft');
  const grid = {stroke: colour('--rule'), width: 1};
  const axis = {stroke: ink, grid, ticks: grid, font: '12px system-ui, sans-serif', labelFont: '13px system-ui, sans-serif'};
  return {
    ...size,
    legend: {show: false},
    cursor: {drag: {x: true, y: true, uni: 20}, points: {size: 7}},
    scales: {
      x: {time: false, distr: picture.x.log ? 3 : 1, log: 2, range: (_, min, max) => [min, max]},
      y: {range: (chart, min, max) => rangeOfY(chart, state, picture, min, max)},
    },
    axes: [
      {...axis, label: picture.x.label, size: 40, labelSize: 20, ...ticks(picture)},
      {...axis, label: picture.y.label, size: 62, labelSize: 20, values: (_, splits) => splits.map(tick)},
    ],
    series: [{}, ...picture.lines.flatMap((line, index) => series(line, index, state.shown.get(line.name)))],
    bands: picture.lines.map((line, index) => ({
      series: [3 * index + 2, 3 * index + 3],
      fill: translucent(strokeOf(line.stroke ?? index).colour, line.level ? 0.08 : 0.16),
    })),
  };
}

function series(line, index, show) {
  const {colour: stroke, dash} = strokeOf(line.stroke ?? index);
  const bound = {show, stroke: 'transparent', width: 0, points: {show: false}, spanGaps: true};
  const points = {show: !line.level && line.points.length <= 60, size: 6, fill: stroke};
  return [{label: line.name, show, stroke, dash, width: line.level ? 1.5 : 2, points, spanGaps: true}, {...bound}, {...bound}];
}

function ticks({x, lines}) {
  if (!x.ticks) return {};
  const values = [...new Set(lines.flatMap(({points}) => points.map((point) => point.x)))]
      .filter((value) => value !== undefined).sort((one, other) => one - other);
  return {
    splits: (chart) => thinned(chart, values),
    filter: (_, splits) => splits,
    values: (_, splits) => splits.map(tick),
  };
}

function tick(value) {
  return value === null ? '' : String(Number(value.toPrecision(5))).replace('-', '−');
}

/** What a reader dragged over is kept; else all that is seen. */
function rangeOfY(chart, state, picture, min, max) {
  if (state.zoomed && min !== null) return [min, max];
  const shown = picture.lines.map(({name}) => state.shown.get(name));
  return valueRange(chart.data.slice(1), shown, {closeUp: state.closeUp, goal: picture.y.goal});
}
