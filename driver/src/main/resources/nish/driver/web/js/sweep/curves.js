import {html} from '../../lib/lit-html/lit-html.js';
import '../charts/line-chart.js';
import {get} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {chartFiles} from './chart-files.js';
import {curvePictures} from './curve-pictures.js';
import {LivePart} from './live-part.js';

/** Learning curves, live: a panel for each network and dataset; the legend chooses among the activations. */
class Curves extends LivePart {
  async load(signal) {
    const {metric, curves} = await get(['sweeps', this.sweep.name, 'curves'], {}, signal);
    this.pictures = curvePictures(curves, metric, this.sweep);
  }

  content() {
    return html`<h2>Learning curves</h2>${problemNote(this.problem)}${this.#panels()}`;
  }

  #panels() {
    if (!this.pictures) return this.problem ? '' : html`<p class="wait">Asking for the curves …</p>`;
    if (!this.pictures.length) return html`<p class="empty">No epoch has ended yet.</p>`;
    return html`<p class="description">Mean over the seeds after each epoch, counted from 0; bands are one standard deviation.
        The names below a chart show and hide their curves.</p>
      <div class="panels">${this.pictures.map((picture) => html`<nish-line-chart .picture=${picture}></nish-line-chart>`)}</div>
      ${chartFiles(this.sweep.name, 'by-epoch')}`;
  }
}

Curves.define('nish-curves');
