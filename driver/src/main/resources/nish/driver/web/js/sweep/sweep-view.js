import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {Part} from '../part.js';
import {get} from '../rest/api.js';
import {SweepEvents} from '../rest/events.js';
import {problemNote} from '../rest/problem.js';
import {link} from '../route.js';
import {announce} from '../shell/announcer.js';
import {SECTIONS, sectionOf} from './sections.js';
import './sweep-head.js';

/** A sweep, live: its head, and one of its sections. */
class SweepView extends Part {
  static given = ['name', 'section', 'query'];

  begin() {
    document.title = `${this.name} – Nish`;
    this.live = new SweepEvents(this.name);
    const until = {signal: this.ending};
    this.live.addEventListener('progress', ({detail}) => this.#become(detail), until);
    this.live.addEventListener('resync', () => this.#load(), until);
    this.#load();
  }

  end() { this.live.close(); }

  async #load() {
    await this.attempt(async (signal) => this.#become(await get(['sweeps', this.name], {}, signal)));
  }

  #become(sweep) {
    if (this.sweep && this.sweep.state !== sweep.state) announce(`${sweep.name}: ${sweep.state}`);
    this.sweep = sweep;
    this.changed();
  }

  content() {
    const {sweep} = this;
    if (!sweep) return html`<h1 tabindex="-1">${this.name}</h1>${problemNote(this.problem)}
      ${this.problem ? nothing : html`<p class="wait">Asking for the sweep …</p>`}`;
    return html`${problemNote(this.problem)}
      <nish-sweep-head .sweep=${sweep}></nish-sweep-head>
      <nav class="sections" aria-label="Of this sweep">${[...SECTIONS].map(([section, words]) => html`
        <a href=${link(['sweeps', this.name, section])}
          aria-current=${section === this.section ? 'page' : nothing}>${words}</a>`)}</nav>
      ${sectionOf(this.section, {sweep, live: this.live, query: this.query})}`;
  }
}

SweepView.define('nish-sweep');
