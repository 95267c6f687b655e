import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {count} from '../words/numbers.js';

/** What the service says of a file: its mistakes, each leading to its place, or what it would cost. */
export function verdict(validation, checking, goTo) {
  if (!validation) return html`<p class="wait" role="status">Checking …</p>`;
  const {problems, notes, name, trials} = validation;
  return html`<div role="status">${problems.length ? html`<p><strong>${count(problems.length, 'mistake')}</strong>${checking ? ' …' : ''}</p>`
      : html`<p class="note good"><strong>${name}: ${count(trials ?? 0, 'trial')}</strong>${checking ? ' …' : ''}</p>`}</div>
    ${problems.length ? html`<ul class="problems">${problems.map(({line, column, message}) => html`<li>
      <button @click=${() => goTo(line, column)}>${line ? html`<strong>Line ${line}:</strong> ` : nothing}${message}</button></li>`)}</ul>` : nothing}
    ${notes.length ? html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}`;
}
