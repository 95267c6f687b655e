import {html, nothing} from '../../lib/lit-html/lit-html.js';
import '../charts/line-chart.js';
import {Part} from '../part.js';
import {get} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {link} from '../route.js';
import {stateBadge, UNENDED} from '../words/states.js';
import {between, moment} from '../words/times.js';
import {attempts} from './attempts.js';
import {bestEpoch, lastEpoch} from './best-epoch.js';
import {commands} from './commands.js';
import {epochTable} from './epoch-table.js';
import {pairs} from './pairs.js';
import {trialPictures} from './trial-pictures.js';

/** All of a trial; asked for again until it has ended. */
class TrialView extends Part {
  static given = ['trial'];

  begin() {
    document.title = `${this.trial} – Nish`;
    this.repeat(3000, async (signal) => {
      if (this.detail && !UNENDED.includes(this.detail.trial.state)) return;
      this.detail = await get(['trials', this.trial], {}, signal);
      this.pictures = trialPictures(this.detail);
    });
  }

  content() {
    if (!this.detail) return html`<h1 tabindex="-1">Trial ${this.trial}</h1>${problemNote(this.problem)}`;
    const {trial, recipe, provenance = {}, epochs} = this.detail;
    return html`<div class="heading"><h1 tabindex="-1">${trial.activation} on ${trial.network}, ${trial.dataset},
        seed ${trial.seed} ${stateBadge(trial.state)}</h1>
        <p class="actions"><a class="button" href=${link(['compare'], {trials: trial.id})}>Compare with others</a></p></div>
      <p class="description"><code>${trial.id}</code> ${this.#facts(trial)}</p>
      ${problemNote(this.problem)}
      ${trial.reason ? html`<p class="note bad">${trial.reason}</p>` : nothing}
      ${epochs.length ? html`<div class="panels">${this.pictures.map((picture) => html`
        <nish-line-chart .picture=${picture}></nish-line-chart>`)}</div>${epochTable(trial, epochs)}`
        : html`<p class="empty">No epoch has ended yet.</p>`}
      <h2>The same again</h2>${commands(this.detail.commands)}
      <div class="two"><section><h2>Recipe</h2>${pairs(recipe)}</section>
        <section><h2>Provenance</h2>${Object.keys(provenance).length ? pairs(provenance)
          : html`<p class="empty">Known once it has run.</p>`}</section></div>
      <h2>Attempts</h2>${attempts(this.detail.attempts)}`;
  }

  #facts(trial) {
    const {epochs} = this.detail;
    return html`${epochs.length ? html` · validation accuracy ${bestEpoch(epochs)}, last ${lastEpoch(epochs)}` : nothing}
      ${trial.ofEpochs ? html` · ${trial.epochs ?? 0} of ${trial.ofEpochs} epochs` : nothing}
      ${trial.started ? html` · began ${moment(trial.started)}, ${between(trial.started, trial.finished)}` : nothing}
      ${trial.host ? html` · on ${trial.host}${trial.device ? ` (${trial.device})` : ''}` : nothing}`;
  }
}

TrialView.define('nish-trial');
