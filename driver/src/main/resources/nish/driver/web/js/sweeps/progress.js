import {html, nothing, svg} from '../../lib/lit-html/lit-html.js';
import {count, percent} from '../words/numbers.js';
import {STATES, UNENDED, words} from '../words/states.js';

/** How far a sweep is, and its trials by their state as parts of one bar. */
export function progressBar(sweep) {
  const share = progressOf(sweep);
  return html`<div class="progress" role="progressbar" aria-label="Progress of ${sweep.name}"
      aria-valuemin="0" aria-valuemax="100" aria-valuenow=${Math.floor(100 * share)}>
    <svg aria-hidden="true" width="100%" height="10">${segments(sweep)}</svg>
    <span class="percent">${percent(share)}</span></div>`;
}

export function tally(sweep) {
  const failed = [...STATES.keys()].filter((state) => !['completed', ...UNENDED].includes(state));
  const odd = failed.filter((state) => sweep.byState[state]);
  return html`${(sweep.byState.completed ?? 0).toLocaleString('en')} of ${count(sweep.trials, 'trial')}${odd.length
    ? html` <span class="description">${odd.map((state) => `${sweep.byState[state]} ${words(state)}`).join(', ')}</span>` : nothing}`;
}

export function progressOf(sweep) {
  if (sweep.progress !== undefined) return sweep.progress;
  const left = UNENDED.reduce((sum, state) => sum + (sweep.byState[state] ?? 0), 0);
  return sweep.trials ? 1 - left / sweep.trials : 1;
}

function segments({byState, trials}) {
  let from = 0;
  return [...STATES.keys()].filter((state) => byState[state]).map((state) => {
    const width = (100 * byState[state]) / trials;
    const part = svg`<rect class="state-${state}" x="${from}%" width="${width}%" height="10"></rect>`;
    from += width;
    return part;
  });
}
