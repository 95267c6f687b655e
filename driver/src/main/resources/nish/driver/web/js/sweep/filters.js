import {html} from '../../lib/lit-html/lit-html.js';
import {go} from '../route.js';
import {STATES, words} from '../words/states.js';

const NAMES = ['activation', 'network', 'dataset'];

/** What of a sweep's trials is looked at, by the address's query. */
export function filterOf(query) {
  return Object.fromEntries(['state', ...NAMES].map((name) => [name, query.get(name) ?? '']));
}

/** Fields for it, which know the names that were seen. */
export function filterForm(path, query, trials) {
  const filter = filterOf(query);
  const submit = (event) => {
    event.preventDefault();
    go(path, Object.fromEntries(new FormData(event.currentTarget)));
  };
  return html`<form class="fields" @submit=${submit} @change=${(event) => event.currentTarget.requestSubmit()}>
    <label>State <select name="state"><option value="">any</option>${[...STATES.keys()].map((state) => html`
      <option value=${state} ?selected=${state === filter.state}>${words(state)}</option>`)}</select></label>
    ${NAMES.map((name) => html`<label>${name}
      <input name=${name} .value=${filter[name]} list="seen-${name}" placeholder="any" size="14" spellcheck="false"></label>
      <datalist id="seen-${name}">${[...new Set(trials.map((trial) => trial[name]))].map((seen) => html`
        <option value=${seen}></option>`)}</datalist>`)}
    <button>Show</button></form>`;
}
