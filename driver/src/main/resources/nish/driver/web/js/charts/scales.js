/** The range of what is seen, with a little room; close up, without what is far below the better half. */
export function valueRange(columns, shown, {closeUp, goal}) {
  const means = columns.filter((_, index) => index % 3 === 0 && shown[index / 3]).flat().filter(Number.isFinite);
  const all = columns.filter((_, index) => shown[Math.floor(index / 3)]).flat().filter(Number.isFinite);
  if (!all.length) return [0, 1];
  let [low, high] = [Math.min(...all), Math.max(...all)];
  if (closeUp) [low, high] = near(means, goal, [low, high]);
  const room = 0.05 * (high - low) || Math.abs(0.01 * high) || 0.01;
  return [low - room, high + room];
}

function near(means, goal, [low, high]) {
  const sorted = [...means].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (goal === 'minimize') return [low, Math.min(high, middle + 2 * (middle - low))];
  return [Math.max(low, middle - 2 * (high - middle)), high];
}

/** Whether xs span a decade, so that a log axis shows them better. */
export function spansDecade(xs) {
  const positive = xs.filter((x) => x > 0);
  return positive.length === xs.length && xs.length > 1 && Math.max(...xs) / Math.min(...xs) >= 10;
}

/** Those of the values that have room beside one another on the axis. */
export function thinned(chart, values, room = 44) {
  const {min, max} = chart.scales.x;
  let last = -Infinity;
  return values.filter((value) => {
    if (value < min || value > max) return false;
    const place = chart.valToPos(value, 'x');
    if (place - last < room) return false;
    last = place;
    return true;
  });
}
