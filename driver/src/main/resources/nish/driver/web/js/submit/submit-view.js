import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {Part} from '../part.js';
import {get, getText, post} from '../rest/api.js';
import {problemNote} from '../rest/problem.js';
import {go} from '../route.js';
import {session} from '../shell/session.js';
import {draft, EXAMPLE} from './draft.js';
import './editor.js';
import {verdict} from './verdict.js';

const YAML = 'application/yaml';
const PAUSE = 400;

/** A sweep's file: written with completion, checked while it is written, submitted. */
class Submit extends Part {
  static given = ['query'];

  begin() {
    document.title = 'Submit – Nish';
    this.attempt(async () => {
      const from = this.query.get('from');
      this.schema = await get(['sweeps', 'schema']);
      this.text = from ? await getText(['sweeps', from, 'file'], {}, YAML) : draft.text ?? EXAMPLE;
      this.#check();
    });
  }

  content() {
    return html`<h1 tabindex="-1">Submit a sweep</h1>
      ${problemNote(this.problem)}
      ${this.text === undefined ? nothing : html`
        <p class="description">Ctrl+Space completes keys and values. Escape leaves the editor, so that Tab goes on.</p>
        <div class="editing">
          <nish-editor .text=${this.text} .schema=${this.schema} .problems=${this.validation?.problems ?? []}
            @nish-text=${this.#written}></nish-editor>
          <section aria-label="What there is to say">${verdict(this.validation, this.checking, (line, column) =>
            this.querySelector('nish-editor').goTo(line, column))}</section>
        </div>${this.#form()}`}`;
  }

  #form() {
    if (!session.maySubmit) return html`<p class="note">${session.identity.user} may read here, not submit.</p>`;
    const ready = this.validation && !this.validation.problems.length && !this.checking && !this.submitting;
    return html`<form class="fields" @submit=${this.#submit}>
      <label>Priority <select name="priority">${['low', 'normal', 'high'].map((name) => html`
        <option ?selected=${name === 'normal'}>${name}</option>`)}</select></label>
      <button class="primary" ?disabled=${!ready}>${this.submitting ? 'Submitting …' : 'Submit'}</button>
      <button type="button" @click=${() => this.#anew()}>Begin anew with the example</button></form>`;
  }

  #written = ({detail}) => {
    this.text = detail;
    draft.keep(detail);
    this.checking = true;
    this.changed();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.#check(), PAUSE);
  };

  /** Of several answers the one about the newest text counts. */
  #check() {
    const {text} = this;
    return this.attempt(async () => {
      const validation = await post(['sweeps', 'validation'], {}, {body: text, type: YAML});
      if (text !== this.text) return;
      this.validation = validation;
      this.checking = false;
    });
  }

  #anew() {
    this.querySelector('nish-editor').replace(EXAMPLE);
  }

  #submit = async (event) => {
    event.preventDefault();
    const priority = new FormData(event.currentTarget).get('priority');
    this.submitting = true;
    this.changed();
    await this.attempt(async () => {
      const {name} = await post(['sweeps'], {priority}, {body: this.text, type: YAML});
      draft.forget();
      go(['sweeps', name]);
    });
    this.submitting = false;
    this.changed();
  };
}

Submit.define('nish-submit');
