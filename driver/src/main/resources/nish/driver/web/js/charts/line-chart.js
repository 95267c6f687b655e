import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {Part} from '../part.js';
import {save} from '../rest/file.js';
import {theme} from '../shell/theme.js';
import {legend, paintSwatches} from './legend.js';
import {numbers} from './numbers.js';
import {Plot} from './plot.js';
import {readout} from './readout.js';

/**
 * Lines with bands: zoomed by dragging, read by the mouse or the arrow keys, hidden by the legend, saved as PNG.
 * Given a picture: {title, file, x: {name, label, log, ticks}, y: {label, goal}, lines: [{name, points, level}]},
 * a point being {x, y, deviation, seeds, leftOut}.
 */
class LineChart extends Part {
  static given = ['picture'];
  state = {shown: new Map(), closeUp: false, zoomed: false};

  begin() {
    theme.addEventListener('change', () => this.#forget(), {signal: this.ending});
    this.sizes = new ResizeObserver(() => this.plot?.fit());
    this.sizes.observe(this);
  }

  end() {
    this.sizes.disconnect();
    this.#forget();
  }

  content() {
    const {picture, state} = this;
    const {title, lines} = picture;
    for (const {name, hidden} of lines) if (!state.shown.has(name)) state.shown.set(name, !hidden);
    return html`<figure>
      <figcaption>${title}</figcaption>
      <div class="plot" tabindex="0" role="group" aria-label="${title}. Arrow keys read its points." @keydown=${this.#key}></div>
      <p class="readout" aria-live=${state.keys ? 'polite' : 'off'}>${state.told || 'Drag to zoom, double-click for all.'}</p>
      ${legend(lines, state.shown, (index) => this.#toggle(index))}
      <p class="actions">
        <button aria-pressed=${state.closeUp} @click=${() => this.#closeUp()}>Close-up</button>
        ${state.zoomed ? html`<button @click=${() => this.#all()}>Show all</button>` : nothing}
        <button @click=${() => this.plot.image((image) => save(`${picture.file}.png`, image))}
          aria-label="Save ${title} as PNG">PNG</button></p>
      <details><summary>The numbers</summary>${numbers(picture)}</details>
    </figure>`;
  }

  drawn() {
    const {picture} = this;
    if (picture === this.drawnPicture && this.plot) return;
    this.drawnPicture = picture;
    if (this.plot?.shows(picture)) return;
    this.plot?.end();
    this.plot = new Plot(this.querySelector('.plot'), picture, this.state, {
      pointed: (index) => this.#tell(index),
      zoomed: (zoomed) => this.#zoomed(zoomed),
    });
    paintSwatches(this);
  }

  #forget() {
    this.plot?.end();
    this.plot = undefined;
    this.changed();
  }

  #toggle(index) {
    const {name} = this.picture.lines[index];
    const show = !this.state.shown.get(name);
    this.state.shown.set(name, show);
    this.plot.show(index, show);
    this.changed();
  }

  #closeUp() {
    this.state.closeUp = !this.state.closeUp;
    this.#all();
  }

  #all() {
    this.#zoomed(false);
    this.plot.all();
  }

  #zoomed(zoomed) {
    this.state.zoomed = zoomed;
    this.changed();
  }

  #tell(index) {
    if (!this.plot) return;
    this.state.told = readout(this.picture, this.state.shown, this.plot.data, index);
    this.changed();
  }

  #key = (event) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    this.state.keys = true;
    this.plot.step(step);
  };
}

LineChart.define('nish-line-chart');
