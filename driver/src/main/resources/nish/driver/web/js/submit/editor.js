import {theme} from '../shell/theme.js';
import {ace} from './ace.js';
import {completerOf} from './completer.js';
import {afterTheList} from './descriptions.js';

/** A sweep's file in an editor. Tells of each change by "nish-text"; problems are marked at their places. */
class Editor extends HTMLElement {
  text = '';
  #problems = [];
  #markers = [];

  async connectedCallback() {
    this.ending = new AbortController();
    const place = Object.assign(document.createElement('div'), {className: 'editor'});
    this.replaceChildren(place);
    const {edit, require} = await ace();
    if (!this.isConnected) return;
    this.Range = require('ace/range').Range;
    this.editor = edit(place, {
      mode: 'ace/mode/yaml', useWorker: false, tabSize: 2, useSoftTabs: true, showPrintMargin: false,
      enableBasicAutocompletion: [completerOf(this.schema)], enableLiveAutocompletion: true,
      enableKeyboardAccessibility: true, textInputAriaLabel: 'The sweep\'s file', wrap: true,
    });
    afterTheList(this.editor, require('ace/autocomplete'));
    this.editor.setValue(this.text, -1);
    this.editor.session.on('change', () => this.#tell());
    theme.addEventListener('change', () => this.#colour(), {signal: this.ending.signal});
    this.#colour();
    this.#mark();
  }

  disconnectedCallback() {
    this.ending.abort();
    this.editor?.destroy();
  }

  set problems(problems) {
    if (problems === this.#problems) return;
    this.#problems = problems;
    this.#mark();
  }

  goTo(line, column) {
    this.editor.gotoLine(Math.max(1, line), Math.max(0, column - 1), true);
    this.editor.focus();
  }

  replace(text) { this.editor.setValue(text, -1); }

  #tell() {
    this.dispatchEvent(new CustomEvent('nish-text', {detail: this.editor.getValue()}));
  }

  #colour() {
    this.editor.setTheme(theme.dark ? 'ace/theme/github_dark' : 'ace/theme/github_light_default');
  }

  #mark() {
    if (!this.editor) return;
    const {session} = this.editor;
    session.setAnnotations(this.#problems.map(({line, column, message}) =>
      ({row: Math.max(0, line - 1), column: Math.max(0, column - 1), text: message, type: 'error'})));
    for (const marker of this.#markers) session.removeMarker(marker);
    this.#markers = this.#problems.filter(({line}) => line > 0).map(({line, column}) => this.#marker(line - 1, column - 1));
  }

  /** From the place to the end of its word. */
  #marker(row, column) {
    const {session} = this.editor;
    const word = /^[^\s,\]}#]+/.exec(session.getLine(row).slice(column))?.[0].length ?? 1;
    return session.addMarker(new this.Range(row, column, row, column + word), 'mistake', 'text');
  }
}

customElements.define('nish-editor', Editor);
