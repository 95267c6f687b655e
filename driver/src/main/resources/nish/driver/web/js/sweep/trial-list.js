import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {Part} from '../part.js';
import {get} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {link} from '../route.js';
import {count} from '../words/numbers.js';
import {chosen} from './chosen.js';
import {filterForm, filterOf} from './filters.js';
import {trialTable} from './trial-table.js';

const PAGE = 100;

/** A sweep's trials, a hundred a page, each row live; the address says which page and which trials. */
class TrialList extends Part {
  static given = ['sweep', 'live', 'query'];

  begin() {
    const until = {signal: this.ending};
    this.live.addEventListener('trials', ({detail}) => this.#merge(detail), until);
    this.live.addEventListener('resync', () => this.#load(), until);
    chosen.addEventListener('change', () => this.changed(), until);
  }

  content() {
    const asked = this.query.toString();
    if (asked !== this.asked) {
      this.asked = asked;
      this.#load();
    }
    const path = ['sweeps', this.sweep.name, 'trials'];
    return html`<h2>Trials</h2>${filterForm(path, this.query, this.page?.trials ?? [])}${problemNote(this.problem)}
      ${this.#compare()}${this.page ? this.#page(path) : html`<p class="wait">Asking for the trials …</p>`}`;
  }

  #load() {
    const {sweep, query} = this;
    return this.attempt(async (signal) => {
      this.page = await get(['sweeps', sweep.name, 'trials'], {limit: PAGE, after: query.get('after'), ...filterOf(query)}, signal);
    });
  }

  #merge(changed) {
    if (!this.page) return;
    const byId = new Map(changed.map((trial) => [trial.id, trial]));
    this.page = {...this.page, trials: this.page.trials.map((trial) => byId.get(trial.id) ?? trial)};
    this.changed();
  }

  #page(path) {
    const {trials, total, next} = this.page;
    const filter = filterOf(this.query);
    if (!trials.length) return html`<p class="empty">No trial is like that.</p>`;
    return html`<p class="description">${count(total, 'trial')}, ${count(trials.length, 'of them', 'of them')} here</p>
      ${trialTable(trials, `Trials of ${this.sweep.name}`)}
      <nav class="actions" aria-label="Pages">
        ${this.query.get('after') ? html`<a class="button" href=${link(path, filter)}>First page</a>
          <button @click=${() => history.back()}>Back</button>` : nothing}
        ${next ? html`<a class="button" href=${link(path, {...filter, after: next})}>Next page</a>` : nothing}</nav>`;
  }

  #compare() {
    const {ids} = chosen;
    if (!ids.size) return nothing;
    return html`<p class="actions" role="status"><a class="button primary" href=${link(['compare'], {trials: [...ids].join(',')})}>
      Compare ${count(ids.size, 'trial')}</a><button @click=${() => chosen.clear()}>Choose none</button></p>`;
  }
}

TrialList.define('nish-trial-list');
