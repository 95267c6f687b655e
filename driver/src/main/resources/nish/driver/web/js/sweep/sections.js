import {html} from '../../lib/lit-html/lit-html.js';
import '../tables/sweep-table.js';
import './against-t.js';
import './comparison.js';
import './curves.js';
import './failures.js';
import './other-tables.js';
import './state-map.js';
import './trial-list.js';

export const SECTIONS = new Map([
  ['overview', 'Against t'], ['comparison', 'Comparison'], ['curves', 'Curves'], ['states', 'States'],
  ['trials', 'Trials'], ['failures', 'Failures'], ['tables', 'Other tables'],
]);

export function sectionOf(name, {sweep, live, query}) {
  switch (name) {
    case 'overview': return html`<nish-against-t .sweep=${sweep} .live=${live}></nish-against-t>
      <h2>Accuracy</h2><nish-sweep-table .sweep=${sweep.name} .name=${'accuracy'} .live=${live}
        .caption=${`Accuracies of ${sweep.name}, the best starred`}></nish-sweep-table>`;
    case 'comparison': return html`<nish-comparison .sweep=${sweep} .live=${live} .query=${query}></nish-comparison>`;
    case 'curves': return html`<nish-curves .sweep=${sweep} .live=${live}></nish-curves>`;
    case 'states': return html`<nish-state-map .sweep=${sweep} .live=${live} .query=${query}></nish-state-map>`;
    case 'trials': return html`<nish-trial-list .sweep=${sweep} .live=${live} .query=${query}></nish-trial-list>`;
    case 'failures': return html`<nish-failures .sweep=${sweep} .live=${live}></nish-failures>`;
    case 'tables': return html`<nish-other-tables .sweep=${sweep} .live=${live} .query=${query}></nish-other-tables>`;
    default: return html`<p>There is no section ${name}.</p>`;
  }
}
