/**
 * Lines as uPlot's columns: all xs, then for each line its mean, and its mean plus and minus the deviation.
 * A level is the same at every x; a log axis gets room at both ends, which levels reach and lines do not.
 */
export function joined(lines, {log}) {
  const xs = [...new Set(lines.flatMap(({points}) => points.map(({x}) => x)))].filter((x) => x !== undefined);
  const all = withRoom(xs.sort((one, other) => one - other), log);
  const columns = lines.flatMap((line) => columnsOf(line, all));
  return [all, ...columns];
}

function columnsOf({points, level}, all) {
  const byX = new Map(points.map((point) => [point.x, point]));
  const at = level ? () => points[0] : (x) => byX.get(x);
  const column = (value) => all.map((x) => {
    const point = at(x);
    return point && Number.isFinite(point.y) ? value(point) : null;
  });
  return [column(({y}) => y), column(({y, deviation = 0}) => y + deviation), column(({y, deviation = 0}) => y - deviation)];
}

function withRoom(xs, log) {
  if (!xs.length) return [0, 1];
  const [first, last] = [xs[0], xs.at(-1)];
  if (log) return [first / 1.25, ...xs, last * 1.25];
  if (first === last) return [first - 1, first, first + 1];
  return xs;
}
