import {html} from '../../lib/lit-html/lit-html.js';
import '../charts/line-chart.js';
import {Part} from '../part.js';
import {get} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {go, link} from '../route.js';
import {MEASURES} from '../words/metrics.js';
import {curveOf} from '../trial/trial-pictures.js';
import {UNENDED} from '../words/states.js';
import {sideBySide} from './side-by-side.js';

/** Trials beside one another, whichever the address names: their curves on one chart, and what they differ in. */
class Compare extends Part {
  static given = ['query'];
  details = new Map();

  begin() {
    document.title = 'Compare – Nish';
    this.repeat(3000, (signal) => this.#load(signal));
  }

  get ids() { return (this.query.get('trials') ?? '').split(',').filter(Boolean); }
  get measure() { return MEASURES.has(this.query.get('measure')) ? this.query.get('measure') : 'validationAccuracy'; }

  async #load(signal) {
    for (const id of this.ids) {
      const known = this.details.get(id);
      if (!known || UNENDED.includes(known.trial.state)) this.details.set(id, await get(['trials', id], {}, signal));
    }
  }

  content() {
    const shown = this.ids.map((id) => this.details.get(id)).filter(Boolean);
    const asked = this.query.get('trials');
    if (asked !== this.asked) {
      this.asked = asked;
      this.attempt((signal) => this.#load(signal));
    }
    return html`<h1 tabindex="-1">Compare trials</h1>${problemNote(this.problem)}${this.#form()}
      ${shown.length ? html`<nish-line-chart .picture=${this.#picture(shown)}></nish-line-chart>
        ${sideBySide(shown, (id) => link(['compare'], this.#without(id)))}`
        : html`<p class="empty">Name trials by their ids, or tick them in the list of a sweep's trials.</p>`}`;
  }

  #form() {
    return html`<form class="fields" @submit=${this.#ask} @change=${(event) => event.target.name === 'measure' && event.currentTarget.requestSubmit()}>
      <label>Trials, by their ids <input name="trials" .value=${this.ids.join(',')} size="40" spellcheck="false"></label>
      <label>Measure <select name="measure">${[...MEASURES].map(([name, words]) => html`
        <option value=${name} ?selected=${name === this.measure}>${words}</option>`)}</select></label>
      <button>Compare</button></form>`;
  }

  #picture(details) {
    const key = JSON.stringify([this.measure, details.map(({trial, epochs}) => [trial.id, epochs.length])]);
    if (key === this.key) return this.kept;
    const words = MEASURES.get(this.measure);
    const lines = details.map(({trial, epochs}) => curveOf(epochs, this.measure, nameOf(trial)));
    const picture = {title: `Trials by epoch: ${words}`, file: `trials-${this.measure}`, lines,
      x: {name: 'epoch', label: 'epoch', ticks: true}, y: {label: words, goal: /Loss/.test(this.measure) ? 'minimize' : 'maximize'}};
    Object.assign(this, {key, kept: picture});
    return picture;
  }

  #without(id) { return {trials: this.ids.filter((other) => !id.startsWith(other)).join(','), measure: this.query.get('measure')}; }

  #ask = (event) => {
    event.preventDefault();
    const {trials, measure} = Object.fromEntries(new FormData(event.currentTarget));
    go(['compare'], {trials: trials.split(/[\s,]+/).filter(Boolean).join(','), measure});
  };
}

function nameOf({activation, network, dataset, seed}) {
  return `${activation}, ${network}, ${dataset}, seed ${seed}`;
}

Compare.define('nish-compare');
