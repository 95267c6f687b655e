const COLOURS = 8;
const DASHES = [[], [8, 4], [2, 3]];
const probe = document.createElement('span');

/** The stroke of a chart's n-th line; after all colours come dashes. */
export function strokeOf(index) {
  return {colour: colour(`--line-${index % COLOURS}`), dash: DASHES[Math.floor(index / COLOURS) % DASHES.length]};
}

/** A colour of the style sheet as it is now, light or dark. */
export function colour(variable) {
  probe.hidden = true;
  document.body.append(probe);
  probe.style.color = `var(${variable})`;
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}

export function translucent(color, share) {
  const [red, green, blue] = color.match(/[\d.]+/g);
  return `rgba(${red}, ${green}, ${blue}, ${share})`;
}
