import {html} from '../../lib/lit-html/lit-html.js';
import {Part} from '../part.js';
import {go} from '../route.js';

const VALUES = new Map([
  ['best', 'best epoch'], ['last', 'last epoch'], ['mean_of_last', 'mean of the last five'],
  ['equal_time', 'after equal time'], ['test', 'test examples'],
]);

/** Whether differences are real: the best t, and each activation beside one that is chosen. */
class Comparison extends Part {
  static given = ['sweep', 'live', 'query'];

  content() {
    const against = this.query.get('against') ?? '';
    const value = this.query.get('value') ?? 'best';
    return html`<h2>The best, and what cannot be told from it</h2>
      ${this.#table('best', 'The best t of each activation', {})}
      <h2>Compared, paired by seed</h2>
      <form class="fields" @submit=${this.#ask}>
        <label>Against <input name="against" .value=${against} placeholder="relu" size="14" spellcheck="false"></label>
        <label>By <select name="value">${[...VALUES].map(([name, words]) => html`
          <option value=${name} ?selected=${name === value}>${words}</option>`)}</select></label>
        <button>Compare</button>
      </form>
      ${this.#table('compare', `Compared with ${against || 'relu'}, by ${VALUES.get(value)}`, {against, value})}`;
  }

  #table(name, caption, options) {
    return html`<nish-sweep-table .sweep=${this.sweep.name} .name=${name} .caption=${caption}
      .options=${options} .live=${this.live}></nish-sweep-table>`;
  }

  #ask = (event) => {
    event.preventDefault();
    go(['sweeps', this.sweep.name, 'comparison'], Object.fromEntries(new FormData(event.target)));
  };
}

Comparison.define('nish-comparison');
