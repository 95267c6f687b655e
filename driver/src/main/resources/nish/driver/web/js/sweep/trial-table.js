import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {repeat} from '../../lib/lit-html/directives/repeat.js';
import {link} from '../route.js';
import {fixed} from '../words/numbers.js';
import {stateBadge} from '../words/states.js';
import {between} from '../words/times.js';
import {chosen} from './chosen.js';

const HEADINGS = ['Trial', 'State', 'Activation', 'Network', 'Dataset', 'Seed', 'Epochs', 'Best', 'Last', 'Took', 'Host'];

export function trialTable(trials, caption) {
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}><table>
    <caption class="hidden">${caption}</caption>
    <thead><tr><th scope="col"><span class="hidden">Compare</span></th>
      ${HEADINGS.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
    <tbody>${repeat(trials, ({id}) => id, row)}</tbody></table></div>`;
}

function row(trial) {
  const {id, activation, network, dataset, seed} = trial;
  return html`<tr>
    <td><input type="checkbox" .checked=${chosen.ids.has(id)} @change=${({target}) => chosen.set(id, target.checked)}
      aria-label="Compare ${activation} on ${network}, ${dataset}, seed ${seed}"></td>
    <th scope="row"><a href=${link(['trials', id])}><code>${id.slice(0, 8)}</code></a></th>
    <td>${stateBadge(trial.state)}${trial.attempt > 1 ? html`<span class="description">attempt ${trial.attempt}</span>` : nothing}</td>
    <td>${activation}</td><td>${network}</td><td>${dataset}</td><td class="number">${seed}</td>
    <td class="number">${epochs(trial)}</td>
    <td class="number">${fixed(trial.best)}</td><td class="number">${fixed(trial.last)}</td>
    <td class="number">${between(trial.started, trial.finished)}</td>
    <td>${trial.host ?? ''}</td></tr>`;
}

function epochs({epochs: done, ofEpochs}) {
  if (done === undefined) return '';
  return ofEpochs ? `${done} of ${ofEpochs}` : done;
}
