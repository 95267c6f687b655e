import {html} from '../../lib/lit-html/lit-html.js';
import {Part} from '../part.js';
import {problemNote} from '../rest/problem.js';
import {session} from './session.js';

/** A token for a session: the service's answer is a cookie that scripts cannot read. */
class SignIn extends Part {
  content() {
    return html`
      <h1 tabindex="-1">Sign in</h1>
      <p>This service wants to know who asks. Whoever runs it gives out tokens, by <code>./nish token add</code>.</p>
      ${problemNote(this.problem)}
      <form class="fields" @submit=${this.#submit}>
        <label>Token
          <input name="token" type="password" required maxlength="200" autocomplete="current-password" spellcheck="false">
        </label>
        <button class="primary">Sign in</button>
      </form>`;
  }

  #submit = (event) => {
    event.preventDefault();
    const token = new FormData(event.target).get('token').trim();
    this.attempt(() => session.signIn(token));
  };
}

SignIn.define('nish-sign-in');
