import uPlot from '../../lib/uplot/dist/uPlot.esm.js';
import {joined} from './joined.js';
import {colour} from './palette.js';
import {plotOptions} from './plot-options.js';

/** A picture drawn by uPlot at a place of the page. Tells what the reader points at, and that it is zoomed or is not. */
export class Plot {
  constructor(place, picture, state, {pointed, zoomed}) {
    this.place = place;
    this.state = state;
    this.form = formOf(picture);
    this.data = joined(picture.lines, picture.x);
    const hooks = {
      setCursor: [({cursor}) => pointed(cursor.idx)],
      setSelect: [({select}) => { if (select.width || select.height) zoomed(true); }],
      init: [(chart) => chart.over.addEventListener('dblclick', () => zoomed(false))],
    };
    this.chart = new uPlot({...plotOptions(picture, state, this.#size()), hooks}, this.data, place);
  }

  /** Draws another picture; false where its lines are others, for which another plot must be made. */
  shows(picture) {
    if (formOf(picture) !== this.form) return false;
    this.data = joined(picture.lines, picture.x);
    this.chart.setData(this.data, !this.state.zoomed);
    return true;
  }

  all() { this.chart.setData(this.data, true); }

  show(line, show) {
    for (const column of [1, 2, 3]) this.chart.setSeries(3 * line + column, {show});
  }

  /** Points at the next x, or the one before. */
  step(by) {
    this.at = Math.min(this.data[0].length - 1, Math.max(0, (this.at ?? -1) + by));
    this.chart.setCursor({left: this.chart.valToPos(this.data[0][this.at], 'x'), top: 1});
  }

  fit() {
    if (this.place.clientWidth !== this.chart.width) this.chart.setSize(this.#size());
  }

  /** As PNG, with the page's ground below, for the canvas has none of its own. */
  image(received) {
    const {canvas} = this.chart.ctx;
    const copy = Object.assign(document.createElement('canvas'), {width: canvas.width, height: canvas.height});
    const pen = copy.getContext('2d');
    pen.fillStyle = colour('--ground');
    pen.fillRect(0, 0, copy.width, copy.height);
    pen.drawImage(canvas, 0, 0);
    copy.toBlob(received);
  }

  end() { this.chart.destroy(); }

  #size() {
    const width = Math.max(240, this.place.clientWidth);
    return {width, height: width < 500 ? 260 : 340};
  }
}

/** What of a picture is fixed in a plot: all but the lines' points. */
function formOf({x, y, lines}) {
  return JSON.stringify([x, y, lines.map(({name, level}) => [name, level])]);
}
