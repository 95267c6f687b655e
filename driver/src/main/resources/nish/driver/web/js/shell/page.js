import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {keyed} from '../../lib/lit-html/directives/keyed.js';
import {Part} from '../part.js';
import {here} from '../route.js';
import {connection} from '../rest/connection.js';
import {problemNote} from '../rest/problem.js';
import {header} from './header.js';
import {session} from './session.js';
import './sign-in.js';
import {viewOf} from './views.js';

/** The whole page: its head, and the view that the address names. */
class Page extends Part {
  begin() {
    const again = () => this.changed();
    connection.addEventListener('change', again, {signal: this.ending});
    session.addEventListener('change', again, {signal: this.ending});
    window.addEventListener('hashchange', () => this.#arrive(), {signal: this.ending});
    this.#greet();
  }

  content() {
    const {path, query} = here();
    return html`${header(path[0] ?? 'sweeps')}
      ${connection.lost ? html`<p class="lost" role="alert">The connection to the service is lost; trying again …</p>` : nothing}
      <main tabindex="-1">${problemNote(this.problem)}${this.#view(path, query)}</main>
      <footer>${this.#service()}</footer>
      <p id="announcer" class="hidden" role="status"></p>`;
  }

  async #greet() {
    await this.attempt(() => session.begin());
    if (this.problem?.status === 401) this.problem = undefined;
    if (this.problem) setTimeout(() => this.#greet(), 5000);
  }

  #view(path, query) {
    if (session.refused) return html`<nish-sign-in></nish-sign-in>`;
    if (!session.identity) return nothing;
    const {key, view} = viewOf(path, query);
    return keyed(key, view);
  }

  #service() {
    const {service} = session;
    return service ? html`Nish ${service.revision ?? service.version} on ${service.master} ·
      <a href="api/v1/openapi.yaml">REST interface</a>` : nothing;
  }

  /** The heading of the new view is what is read next. */
  #arrive() {
    this.changed();
    const before = this.querySelector('h1');
    setTimeout(() => {
      const heading = this.querySelector('h1');
      if (heading && heading !== before) heading.focus({preventScroll: true});
    }, 300);
  }
}

Page.define('nish-page');
