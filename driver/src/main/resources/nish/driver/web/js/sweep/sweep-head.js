import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {Part} from '../part.js';
import {post} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {link} from '../route.js';
import {announce} from '../shell/announcer.js';
import {confirmed} from '../shell/confirmation.js';
import {session} from '../shell/session.js';
import {progressBar, tally} from '../sweeps/progress.js';
import {count} from '../words/numbers.js';
import {sweepBadge, UNENDED} from '../words/states.js';
import {duration, moment} from '../words/times.js';

/** A sweep's name, how far it is, and what can be done with it. */
class SweepHead extends Part {
  static given = ['sweep'];

  content() {
    const {sweep} = this;
    return html`<div class="heading"><h1 tabindex="-1">${sweep.name} ${sweepBadge(sweep.state)}</h1>${this.#actions()}</div>
      <p>${sweep.description}</p>
      ${sweep.detail ? html`<p class="note">${sweep.detail}</p>` : nothing}
      ${progressBar(sweep)}
      <p class="facts">${tally(sweep)}</p>
      <p class="facts">${sweep.secondsLeft ? html`about ${duration(sweep.secondsLeft)} left · ` : nothing}
        ${sweep.owner ? html`${sweep.owner}, ` : nothing}${moment(sweep.created)}${sweep.priority && sweep.priority !== 'normal'
          ? html` · ${sweep.priority} priority` : nothing}</p>
      ${problemNote(this.problem)}`;
  }

  #actions() {
    const {byState, name} = this.sweep;
    const unended = UNENDED.reduce((sum, state) => sum + (byState[state] ?? 0), 0);
    const again = (byState.failed ?? 0) + (byState.cancelled ?? 0);
    const mayChange = session.mayChange(this.sweep);
    return html`<p class="actions">
      <a class="button" href=${link(['submit'], {from: name})}>Edit a copy</a>
      ${mayChange && unended ? html`<button @click=${() => this.#cancel(unended)}>Cancel</button>` : nothing}
      ${mayChange && again ? html`<button @click=${() => this.#retry(again)}>Retry</button>` : nothing}</p>`;
  }

  async #cancel(unended) {
    const detail = `${count(unended, 'trial')} of it ${unended === 1 ? 'has' : 'have'} not ended. They end without a result; what has ended stays, and Retry takes them up again.`;
    if (!await confirmed({question: `Cancel ${this.sweep.name}?`, detail, doIt: 'Cancel the sweep'})) return;
    await this.#change('cancellation', 'cancelled');
  }

  async #retry(again) {
    const detail = `${count(again, 'trial')} failed or ${again === 1 ? 'was' : 'were'} cancelled, and will be trained again.`;
    if (!await confirmed({question: `Retry ${this.sweep.name}?`, detail, doIt: 'Retry'})) return;
    await this.#change('retry', 'taken up again');
  }

  #change(what, words) {
    return this.attempt(async () => {
      const {trials} = await post(['sweeps', this.sweep.name, what]);
      announce(`${count(trials, 'trial')} ${words}`);
    });
  }
}

SweepHead.define('nish-sweep-head');
