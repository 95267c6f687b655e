import {html} from '../../lib/lit-html/lit-html.js';
import '../compare/compare-view.js';
import '../submit/submit-view.js';
import '../sweep/sweep-view.js';
import '../sweeps/sweeps-view.js';
import '../trial/trial-view.js';

/** The view for an address, with a key: another key is another view, which begins anew. */
export function viewOf(path, query) {
  const [place = 'sweeps', name, section] = path;
  if (place === 'sweeps' && name) {
    const view = html`<nish-sweep .name=${name} .section=${section ?? 'overview'} .query=${query}></nish-sweep>`;
    return {key: `sweep ${name}`, view};
  }
  if (place === 'sweeps') return {key: place, view: html`<nish-sweeps .query=${query}></nish-sweeps>`};
  if (place === 'trials' && name) return {key: `trial ${name}`, view: html`<nish-trial .trial=${name}></nish-trial>`};
  if (place === 'compare') return {key: place, view: html`<nish-compare .query=${query}></nish-compare>`};
  if (place === 'submit') return {key: `submit ${query}`, view: html`<nish-submit .query=${query}></nish-submit>`};
  return {key: 'nowhere', view: html`<h1 tabindex="-1">No such page</h1><p>There is nothing at ${location.hash}.</p>`};
}
