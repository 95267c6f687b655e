import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {Pace} from '../pace.js';
import {Part} from '../part.js';
import {get, getText} from '../rest/api.js';
import {save} from '../rest/file.js';
import {problemNote} from '../rest/problem.js';
import {table} from './table.js';

const FORMATS = [['CSV', 'text/csv', 'csv'], ['Markdown', 'text/markdown', 'md']];

/** One of a sweep's tables, asked for again when its trials change, and saved as a file. */
class SweepTable extends Part {
  static given = ['sweep', 'name', 'caption', 'options', 'live'];

  begin() {
    this.pace = new Pace(() => this.#load(), 2000);
    for (const event of ['trials', 'resync']) {
      this.live.addEventListener(event, () => this.pace.ask(), {signal: this.ending});
    }
  }

  end() { this.pace.stop(); }

  #load() {
    return this.attempt(async (signal) => {
      this.table = await get(['sweeps', this.sweep, 'tables', this.name], this.options, signal);
    });
  }

  content() {
    const asked = JSON.stringify([this.name, this.options]);
    if (asked !== this.asked) {
      Object.assign(this, {asked, table: undefined, order: undefined});
      this.#load();
    }
    return html`${problemNote(this.problem)}${this.table ? this.#table() : this.problem ? nothing
      : html`<p class="wait">Making the table …</p>`}`;
  }

  #table() {
    if (!this.table.rows.length) return html`<p class="empty">${this.caption}: nothing to tell yet.</p>`;
    return html`${table(this.table, {caption: this.caption, order: this.order, sort: (column) => this.#sort(column)})}
      <p class="actions">Save as ${FORMATS.map(([words, type, ending]) => html`<button
        @click=${() => this.#save(type, ending)} aria-label="Save ${this.caption} as ${words}">${words}</button>`)}</p>`;
  }

  #sort(column) {
    const again = this.order?.column === column;
    this.order = again && !this.order.down ? undefined : {column, down: !again};
    this.changed();
  }

  #save(type, ending) {
    return this.attempt(async () => {
      const text = await getText(['sweeps', this.sweep, 'tables', this.name], this.options, type);
      save(`${this.sweep}-${this.name}.${ending}`, text, type);
    });
  }
}

SweepTable.define('nish-sweep-table');
