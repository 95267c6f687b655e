import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {strokeOf} from './palette.js';

/** The lines' names; pressing one hides or shows its line. What is shown is known by name. */
export function legend(lines, shown, toggle) {
  return html`<ul class="legend" aria-label="Lines">${lines.map((line, index) => html`<li>
    <button aria-pressed=${shown.get(line.name)} title=${line.note ?? nothing} @click=${() => toggle(index)}>
      <canvas class="swatch" width="24" height="10" aria-hidden="true" data-stroke=${line.stroke ?? index}></canvas>
      ${line.name}</button></li>`)}</ul>`;
}

/** Draws each line's stroke beside its name, in the colours of now. */
export function paintSwatches(place) {
  for (const canvas of place.querySelectorAll('canvas.swatch')) {
    const {colour, dash} = strokeOf(Number(canvas.dataset.stroke));
    const pen = canvas.getContext('2d');
    pen.clearRect(0, 0, canvas.width, canvas.height);
    pen.strokeStyle = colour;
    pen.lineWidth = 3;
    pen.setLineDash(dash);
    pen.beginPath();
    pen.moveTo(0, 5);
    pen.lineTo(24, 5);
    pen.stroke();
  }
}
