import {html} from '../../lib/lit-html/lit-html.js';
import '../charts/line-chart.js';
import {get} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {chartFiles} from './chart-files.js';
import {LivePart} from './live-part.js';
import {scalePicture} from './scale-picture.js';

/** The sweep's metric against t: a panel for each network and dataset, with bands over the seeds. */
class AgainstT extends LivePart {
  events = ['trials', 'resync'];

  async load(signal) {
    const {metric, panels} = await get(['sweeps', this.sweep.name, 'scales'], {}, signal);
    this.pictures = panels.filter(({lines}) => lines.length).map((panel) => scalePicture(panel, metric, this.sweep));
  }

  content() {
    return html`<h2>Against t</h2>${problemNote(this.problem)}${this.#panels()}`;
  }

  #panels() {
    if (!this.pictures) return this.problem ? '' : html`<p class="wait">Asking for the results …</p>`;
    if (!this.pictures.length) return html`<p class="empty">No trial has a result yet.</p>`;
    return html`<p class="description">Mean over the seeds; bands are one standard deviation. Level lines are
        activations without a t.</p>
      <div class="panels">${this.pictures.map((picture) => html`<nish-line-chart .picture=${picture}></nish-line-chart>`)}</div>
      ${chartFiles(this.sweep.name, 'against-t')}`;
  }
}

AgainstT.define('nish-against-t');
