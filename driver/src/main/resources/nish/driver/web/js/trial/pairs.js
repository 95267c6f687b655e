import {html} from '../../lib/lit-html/lit-html.js';

/** Names and what they are, as a list. */
export function pairs(object) {
  return html`<dl class="pairs">${Object.entries(object).map(([name, value]) => html`
    <dt>${name.replaceAll('_', ' ')}</dt><dd>${value}</dd>`)}</dl>`;
}
