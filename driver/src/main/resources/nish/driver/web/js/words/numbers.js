export const MINUS = '−';

export function fixed(value, digits = 4) {
  if (value === undefined || value === null || !Number.isFinite(value)) return '';
  return value.toFixed(digits).replace('-', MINUS);
}

/** As few digits as tell the number. */
export function short(value) {
  return String(Number(value.toPrecision(6))).replace('-', MINUS);
}

export function withDeviation(mean, deviation, digits = 4) {
  return deviation === undefined ? fixed(mean, digits) : `${fixed(mean, digits)} ± ${fixed(deviation, digits)}`;
}

export function count(number, one, many = `${one}s`) {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

export function percent(share) {
  return `${Math.floor(100 * share)} %`;
}
