import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {repeat} from '../../lib/lit-html/directives/repeat.js';
import {Part} from '../part.js';
import {link} from '../route.js';
import {get} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {sweepRow} from './sweep-row.js';

/** All sweeps, the newest first; looked at again every few seconds. */
class Sweeps extends Part {
  static given = ['query'];

  begin() {
    document.title = 'Sweeps – Nish';
    this.repeat(4000, async (signal) => {
      this.page = await get(['sweeps'], {limit: 100, after: this.query.get('after')}, signal);
    });
  }

  content() {
    return html`<div class="heading"><h1 tabindex="-1">Sweeps</h1>
        <a class="button primary" href=${link(['submit'])}>Submit a sweep</a></div>
      ${problemNote(this.problem)}
      ${this.page ? this.#page() : this.problem ? nothing : html`<p class="wait">Asking for the sweeps …</p>`}`;
  }

  #page() {
    const {sweeps, next} = this.page;
    if (!sweeps.length) {
      return html`<p>There is none yet. <a href=${link(['submit'])}>Submit the first</a>, or by the command line:
        <code>./nish submit sweeps/quickstart.yaml</code>.</p>`;
    }
    return html`<div class="scroll"><table class="cards">
        <caption class="hidden">Sweeps, the newest first</caption>
        <thead><tr><th scope="col">Sweep</th><th scope="col">State</th><th scope="col">Progress</th>
          <th scope="col">Left</th><th scope="col">Trials</th><th scope="col">Who</th><th scope="col">When</th></tr></thead>
        <tbody>${repeat(sweeps, ({name}) => name, sweepRow)}</tbody>
      </table></div>
      <p class="actions">
        ${this.query.get('after') ? html`<a href=${link(['sweeps'])}>The newest</a>` : nothing}
        ${next ? html`<a href=${link(['sweeps'], {after: next})}>Older sweeps</a>` : nothing}</p>`;
  }
}

Sweeps.define('nish-sweeps');
