import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {link} from '../route.js';
import {session} from './session.js';
import {theme} from './theme.js';

const places = [['sweeps', 'Sweeps'], ['compare', 'Compare'], ['submit', 'Submit']];

export function header(current) {
  return html`<header class="top">
    <button class="skip" @click=${skip}>Skip to the content</button>
    <a class="name" href=${link(['sweeps'])}><img src="icon.svg" alt="" width="24" height="24"> Nish</a>
    <nav aria-label="Main">
      ${places.map(([place, words]) => html`<a href=${link([place])} aria-current=${current === place ? 'page' : nothing}>${words}</a>`)}
    </nav>
    <div class="who">${who()}${themeChoice()}</div>
  </header>`;
}

function who() {
  const {identity, service} = session;
  if (!identity) return nothing;
  return html`<span class="user" title="may ${identity.role}">${identity.user}</span>
    ${service?.needsToken ? html`<button @click=${() => session.signOut()}>Sign out</button>` : nothing}`;
}

function themeChoice() {
  return html`<label class="theme"><span class="hidden">Colours</span>
    <select @change=${(event) => theme.choose(event.target.value)}>
      ${['system', 'light', 'dark'].map((name) => html`<option ?selected=${theme.chosen === name}>${name}</option>`)}
    </select></label>`;
}

function skip() {
  document.querySelector('main').focus();
}
