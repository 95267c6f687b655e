import {html} from '../../lib/lit-html/lit-html.js';
import {link} from '../route.js';
import {fixed} from '../words/numbers.js';
import {sign, words} from '../words/states.js';

/** Trials by network and dataset, then activation, then seed. */
export function gridsOf(trials) {
  const grids = new Map();
  for (const trial of trials) {
    const title = `${trial.network} on ${trial.dataset}`;
    const grid = entry(grids, title, () => ({title, rows: new Map(), seeds: new Set()}));
    grid.seeds.add(trial.seed);
    const row = entry(grid.rows, trial.activation, () => new Map());
    entry(row, trial.seed, () => []).push(trial);
  }
  return [...grids.values()];
}

export function stateGrid({title, rows, seeds}) {
  const columns = [...seeds].sort((one, other) => one - other);
  return html`<div class="scroll" role="region" tabindex="0" aria-label="States of ${title}"><table class="grid">
    <caption>${title}</caption>
    <thead><tr><th scope="col">seed</th>${columns.map((seed) => html`<th scope="col">${seed}</th>`)}</tr></thead>
    <tbody>${[...rows].map(([activation, row]) => html`<tr><th scope="row">${activation}</th>
      ${columns.map((seed) => html`<td>${(row.get(seed) ?? []).map(cell)}</td>`)}</tr>`)}</tbody></table></div>`;
}

function cell({id, activation, seed, state, best, reason}) {
  const told = `${activation}, seed ${seed}: ${[words(state), fixed(best), reason].filter(Boolean).join(', ')}`;
  return html`<a class="cell state-${state}" href=${link(['trials', id])} title=${told} aria-label=${told}>${sign(state)}</a>`;
}

function entry(map, key, first) {
  if (!map.has(key)) map.set(key, first());
  return map.get(key);
}
