import {html, nothing} from '../../lib/lit-html/lit-html.js';
import uPlot from '../../lib/uplot/dist/uPlot.esm.js';
import {Part} from '../part.js';
import {save} from '../rest/file.js';
import {theme} from '../shell/theme.js';
import {joined} from './joined.js';
import {legend, paintSwatches} from './legend.js';
import {numbers} from './numbers.js';
import {colour} from './palette.js';
import {plotOptions} from './plot-options.js';
import {readout} from './readout.js';

/**
 * Lines with bands: zoomed by dragging, read by the mouse or the arrow keys, hidden by the legend, saved as PNG.
 * Given a picture: {title, file, x: {name, label, log, ticks}, y: {label, goal}, lines: [{name, points, level}]},
 * a point being {x, y, deviation, seeds, leftOut}.
 */
class LineChart extends Part {
  static given = ['picture'];
  state = {shown: [], closeUp: false, zoomed: false};

  begin() {
    theme.addEventListener('change', () => this.#forget(), {signal: this.ending});
    this.sizes = new ResizeObserver(() => this.#fit());
    this.sizes.observe(this);
  }

  end() {
    this.sizes.disconnect();
    this.#forget();
  }

  content() {
    const {picture, state} = this;
    state.shown = picture.lines.map((line, index) => state.shown[index] ?? !line.hidden);
    return html`<figure>
      <figcaption>${picture.title}</figcaption>
      <div class="plot" tabindex="0" role="group" aria-label="${picture.title}. Arrow keys read its points."
        @keydown=${this.#key}></div>
      <p class="readout" aria-live=${state.keys ? 'polite' : 'off'}>${state.told || 'Drag to zoom, double-click for all.'}</p>
      ${legend(picture.lines, state.shown, (index) => this.#toggle(index))}
      <p class="actions">
        <button aria-pressed=${state.closeUp} @click=${() => this.#closeUp()}>Close-up</button>
        ${state.zoomed ? html`<button @click=${() => this.#reset()}>Show all</button>` : nothing}
        <button @click=${() => this.#save()} aria-label="Save ${picture.title} as PNG">PNG</button></p>
      <details><summary>The numbers</summary>${numbers(picture)}</details>
    </figure>`;
  }

  drawn() {
    const {picture} = this;
    if (picture === this.drawnPicture && this.chart) return;
    this.data = joined(picture.lines, picture.x);
    const form = JSON.stringify([picture.x, picture.y, picture.lines.map(({name, level}) => [name, level])]);
    if (this.chart && form === this.form) this.chart.setData(this.data, !this.state.zoomed);
    else this.#make();
    Object.assign(this, {form, drawnPicture: picture});
  }

  #make() {
    this.chart?.destroy();
    const place = this.querySelector('.plot');
    this.chart = new uPlot({...plotOptions(this.picture, this.state, this.#size()), hooks: this.#hooks()}, this.data, place);
    paintSwatches(this);
  }

  #hooks() {
    return {
      setCursor: [({cursor}) => this.#tell(cursor.idx)],
      setSelect: [({select}) => { if (select.width || select.height) this.#zoom(true); }],
      init: [(chart) => chart.over.addEventListener('dblclick', () => this.#zoom(false))],
    };
  }

  #size() {
    const width = Math.max(240, this.querySelector('.plot').clientWidth);
    return {width, height: width < 500 ? 260 : 340};
  }

  #fit() {
    const place = this.querySelector('.plot');
    if (this.chart && place && place.clientWidth !== this.chart.width) this.chart.setSize(this.#size());
  }

  #forget() {
    this.chart?.destroy();
    this.chart = undefined;
    this.changed();
  }

  #toggle(index) {
    const show = !this.state.shown[index];
    this.state.shown[index] = show;
    for (const at of [1, 2, 3]) this.chart.setSeries(3 * index + at, {show});
    this.changed();
  }

  #closeUp() {
    this.state.closeUp = !this.state.closeUp;
    this.#reset();
  }

  #zoom(zoomed) {
    this.state.zoomed = zoomed;
    this.changed();
  }

  #reset() {
    this.#zoom(false);
    this.chart.setData(this.data, true);
  }

  #tell(index) {
    this.state.told = readout(this.picture, this.state.shown, this.data, index);
    this.changed();
  }

  #key = (event) => {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    this.state.keys = true;
    const last = this.data[0].length - 1;
    this.at = Math.min(last, Math.max(0, (this.at ?? -1) + step));
    this.chart.setCursor({left: this.chart.valToPos(this.data[0][this.at], 'x'), top: 1});
  };

  /** With the page's ground below, for what is saved has none of its own. */
  #save() {
    const {canvas} = this.chart.ctx;
    const copy = Object.assign(document.createElement('canvas'), {width: canvas.width, height: canvas.height});
    const pen = copy.getContext('2d');
    pen.fillStyle = colour('--ground');
    pen.fillRect(0, 0, copy.width, copy.height);
    pen.drawImage(canvas, 0, 0);
    copy.toBlob((image) => save(`${this.picture.file}.png`, image));
  }
}

LineChart.define('nish-line-chart');
