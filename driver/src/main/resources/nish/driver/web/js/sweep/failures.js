import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {get} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {link} from '../route.js';
import {count} from '../words/numbers.js';
import {stateBadge} from '../words/states.js';
import {LivePart} from './live-part.js';

const STATES = ['failed', 'diverged'];

/** Trials that failed or diverged, by their reasons. */
class Failures extends LivePart {
  events = ['trials', 'resync'];

  async load(signal) {
    this.page = await get(['sweeps', this.sweep.name, 'trials'], {limit: 500, state: STATES}, signal);
  }

  content() {
    return html`<h2>Failures</h2>${problemNote(this.problem)}${this.page ? this.#reasons() : html`<p class="wait">Asking for the trials …</p>`}`;
  }

  #reasons() {
    const {trials, total} = this.page;
    if (!total) return html`<p class="empty">None has failed or diverged.</p>`;
    const reasons = grouped(trials);
    return html`${total > trials.length ? html`<p class="note">The first ${trials.length} of ${total}.</p>` : nothing}
      ${[...reasons].map(([reason, mine]) => html`<h3>${count(mine.length, 'trial')}: ${reason}</h3>
        <ul>${mine.map((trial) => html`<li>${stateBadge(trial.state)}
          <a href=${link(['trials', trial.id])}>${trial.activation} on ${trial.network}, ${trial.dataset}, seed ${trial.seed}</a>
          ${trial.host ? html`on ${trial.host}` : nothing}</li>`)}</ul>`)}`;
  }
}

function reasonOf({state, reason}) {
  return reason || (state === 'diverged' ? 'its loss was no number or infinite' : 'no reason is known');
}

function grouped(trials) {
  const groups = new Map();
  for (const trial of trials) groups.set(reasonOf(trial), [...(groups.get(reasonOf(trial)) ?? []), trial]);
  return groups;
}

Failures.define('nish-failures');
