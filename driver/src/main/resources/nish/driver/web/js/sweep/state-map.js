import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {Part} from '../part.js';
import {get} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {count} from '../words/numbers.js';
import {STATES, stateBadge} from '../words/states.js';
import {filterForm, filterOf} from './filters.js';
import {gridsOf, stateGrid} from './state-grid.js';

const PAGE = 1000;
const PAGES = 5;

/** The grid as a map: each trial a cell that shows its state, activation and t by seed. */
class StateMap extends Part {
  static given = ['sweep', 'live', 'query'];

  begin() {
    const until = {signal: this.ending};
    this.live.addEventListener('trials', ({detail}) => this.#merge(detail), until);
    this.live.addEventListener('resync', () => this.#load(), until);
  }

  content() {
    const asked = this.query.toString();
    if (asked !== this.asked) {
      this.asked = asked;
      this.#load();
    }
    const trials = [...(this.trials?.values() ?? [])];
    return html`<h2>States</h2>
      ${filterForm(['sweeps', this.sweep.name, 'states'], this.query, trials)}
      <p class="actions">${[...STATES.keys()].map(stateBadge)}</p>
      ${problemNote(this.problem)}
      ${this.total > trials.length ? html`<p class="note" role="status">These are the first ${count(trials.length, 'trial')}
        of ${this.total.toLocaleString('en')}. Name an activation, a network or a dataset to see others.</p>` : nothing}
      ${this.trials ? gridsOf(trials).map(stateGrid) : html`<p class="wait">Asking for the trials …</p>`}`;
  }

  #load() {
    return this.attempt(async (signal) => {
      const found = new Map();
      let after;
      for (let page = 0; page < PAGES && (page === 0 || after); page++) {
        const asked = {limit: PAGE, after, ...filterOf(this.query)};
        const {trials, next, total} = await get(['sweeps', this.sweep.name, 'trials'], asked, signal);
        for (const trial of trials) found.set(trial.id, trial);
        after = next;
        this.total = total;
      }
      this.trials = found;
    });
  }

  #merge(changed) {
    for (const trial of changed) if (this.trials?.has(trial.id)) this.trials.set(trial.id, trial);
    this.changed();
  }
}

StateMap.define('nish-state-map');
