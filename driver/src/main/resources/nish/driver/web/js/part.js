import {render} from '../lib/lit-html/lit-html.js';

/**
 * A part of the page: an element that draws its content() once a frame at most, and whose requests end with it.
 * What is given to it from outside is named by `static given`, and draws it again.
 */
export class Part extends HTMLElement {
  #due = false;
  #ending = new AbortController();

  static define(name) {
    for (const given of this.given ?? []) Part.#accept(this, given);
    customElements.define(name, this);
  }

  static #accept(part, name) {
    const kept = Symbol(name);
    Object.defineProperty(part.prototype, name, {
      get() { return this[kept]; },
      set(value) { this[kept] = value; this.changed(); },
    });
  }

  connectedCallback() {
    this.#ending = new AbortController();
    this.begin();
    this.changed();
  }

  disconnectedCallback() {
    this.#ending.abort();
    this.end();
  }

  get ending() { return this.#ending.signal; }

  begin() {}
  end() {}
  drawn() {}

  changed() {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      if (!this.isConnected) return;
      render(this.content(), this);
      this.drawn();
    });
  }

  /** Does work that may fail; a failure is kept as this.problem, to be shown. */
  async attempt(work) {
    try {
      await work(this.ending);
      this.problem = undefined;
    } catch (problem) {
      if (this.ending.aborted) return;
      this.problem = problem;
    }
    this.changed();
  }

  /** Does work now and then again, so many milliseconds after it ended, while the page is seen. */
  async repeat(milliseconds, work) {
    const {ending} = this;
    while (!ending.aborted) {
      if (!document.hidden) await this.attempt(work);
      await new Promise((done) => setTimeout(done, milliseconds));
    }
  }
}
