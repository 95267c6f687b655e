import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {stateBadge} from '../words/states.js';
import {between, moment} from '../words/times.js';

export function attempts(list) {
  if (!list.length) return html`<p class="empty">It has not begun.</p>`;
  return list.map((attempt) => html`<section>
    <h3>Attempt ${attempt.number} ${stateBadge(attempt.state)}</h3>
    <p class="description">${attempt.host ?? ''} ${attempt.started ? html`· began ${moment(attempt.started)},
      ${between(attempt.started, attempt.finished)}` : nothing}</p>
    ${attempt.reason ? html`<p class="note bad">${attempt.reason}</p>` : nothing}
    ${attempt.log ? html`<details><summary>Log of attempt ${attempt.number}</summary><pre tabindex="0">${attempt.log}</pre></details>` : nothing}
  </section>`);
}
