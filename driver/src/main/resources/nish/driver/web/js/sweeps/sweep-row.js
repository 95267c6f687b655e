import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {link} from '../route.js';
import {duration, moment} from '../words/times.js';
import {sweepBadge} from '../words/states.js';
import {progressBar, tally} from './progress.js';

export function sweepRow(sweep) {
  return html`<tr>
    <th scope="row"><a href=${link(['sweeps', sweep.name])}>${sweep.name}</a>
      <span class="description">${sweep.description}</span></th>
    <td>${sweepBadge(sweep.state)}${sweep.detail ? html`<span class="description">${sweep.detail}</span>` : nothing}</td>
    <td>${progressBar(sweep)}</td>
    <td class="number" data-name="Left">${sweep.secondsLeft === undefined ? '' : duration(sweep.secondsLeft)}</td>
    <td data-name="Trials">${tally(sweep)}</td>
    <td data-name="Who">${sweep.owner ?? ''}</td>
    <td data-name="When">${moment(sweep.created)}</td>
  </tr>`;
}
