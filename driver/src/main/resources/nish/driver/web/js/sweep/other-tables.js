import {html} from '../../lib/lit-html/lit-html.js';
import {Part} from '../part.js';
import {go} from '../route.js';

const TABLES = new Map([
  ['cost', 'What each activation costs'], ['provenance', 'What the trials were made by'],
  ['epochs', 'All epochs of all trials'], ['trials', 'All trials'],
]);

/** The tables that no other section shows, one at a time. */
class OtherTables extends Part {
  static given = ['sweep', 'live', 'query'];

  content() {
    const name = TABLES.has(this.query.get('table')) ? this.query.get('table') : 'cost';
    return html`<h2>Other tables</h2>
      <form class="fields" @change=${({target}) => go(['sweeps', this.sweep.name, 'tables'], {table: target.value})}>
        <label>Table <select name="table">${[...TABLES].map(([table, words]) => html`
          <option value=${table} ?selected=${table === name}>${words}</option>`)}</select></label></form>
      <nish-sweep-table .sweep=${this.sweep.name} .name=${name} .caption=${TABLES.get(name)} .live=${this.live}></nish-sweep-table>`;
  }
}

OtherTables.define('nish-other-tables');
