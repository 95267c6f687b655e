import {html} from '../../lib/lit-html/lit-html.js';
import {address} from '../rest/api.js';

/** Links to a standard picture as files, drawn by the service for print. */
export function chartFiles(sweep, chart) {
  return html`<p class="actions">All panels for print: ${['svg', 'png'].map((ending) => html`
    <a class="button" href=${address(['sweeps', sweep, 'charts', `${chart}.${ending}`]).href}
      download="${sweep}-${chart}.${ending}">${ending.toUpperCase()}</a>`)}</p>`;
}
