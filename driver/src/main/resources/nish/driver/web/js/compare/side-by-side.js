import {html} from '../../lib/lit-html/lit-html.js';
import {link} from '../route.js';
import {bestEpoch, lastEpoch} from '../trial/best-epoch.js';
import {stateBadge} from '../words/states.js';
import {between} from '../words/times.js';

const FACTS = [
  ['activation', ({trial}) => trial.activation],
  ['network', ({trial}) => trial.network],
  ['dataset', ({trial}) => trial.dataset],
  ['seed', ({trial}) => trial.seed],
  ['state', ({trial}) => stateBadge(trial.state)],
  ['epochs', ({trial}) => `${trial.epochs ?? 0} of ${trial.ofEpochs ?? '?'}`],
  ['best validation accuracy', ({epochs}) => bestEpoch(epochs)],
  ['last validation accuracy', ({epochs}) => lastEpoch(epochs)],
  ['took', ({trial}) => between(trial.started, trial.finished)],
  ['host', ({trial}) => trial.host ?? ''],
];

/** Trials as columns: what came of them, and what of their recipes and provenance differs. */
export function sideBySide(details, without) {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="Trials side by side"><table class="sides">
    <caption>Side by side</caption>
    <thead><tr><th scope="col"><span class="hidden">What</span></th>${details.map(({trial}) => html`<th scope="col">
      <a href=${link(['trials', trial.id])}><code>${trial.id.slice(0, 8)}</code></a>
      <a href=${without(trial.id)} aria-label="Without ${trial.id}">✕</a></th>`)}</tr></thead>
    <tbody>${FACTS.map(([name, fact]) => row(name, details.map(fact)))}
      ${differing(details, 'recipe')}${differing(details, 'provenance')}</tbody></table></div>`;
}

function differing(details, part) {
  const known = details.map((detail) => detail[part] ?? {});
  const names = new Set(known.flatMap(Object.keys));
  const values = (name) => known.map((facts) => facts[name] ?? '');
  const differs = (name) => new Set(known.filter(hasAny).map((facts) => facts[name])).size > 1;
  return [...names].filter((name) => !FACTS.some(([fact]) => fact === name) && differs(name))
      .map((name) => row(`${part}: ${name.replaceAll('_', ' ')}`, values(name)));
}

/** A trial that has not begun has no provenance, which is no difference. */
function hasAny(facts) {
  return Object.keys(facts).length > 0;
}

function row(name, values) {
  return html`<tr><th scope="row">${name}</th>${values.map((value) => html`<td>${value}</td>`)}</tr>`;
}
