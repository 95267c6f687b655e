import {withDeviation} from '../words/numbers.js';

/** What the lines say at one x, in words. */
export function readout(picture, shown, data, index) {
  if (index === null || index === undefined) return '';
  const x = data[0][index];
  const told = picture.lines.flatMap((line, at) => {
    const mean = data[3 * at + 1][index];
    if (!shown.get(line.name) || mean === null || mean === undefined) return [];
    const deviation = data[3 * at + 2][index] - mean;
    return [`${line.name} ${withDeviation(mean, deviation > 0 ? deviation : undefined)}`];
  });
  const place = picture.lines.some(({points}) => points.some((point) => point.x === x))
    ? `${picture.x.name} ${Number(x.toPrecision(4))}: ` : '';
  return told.length ? place + told.slice(0, 8).join(', ') + (told.length > 8 ? ', …' : '') : '';
}
