import {html} from '../../lib/lit-html/lit-html.js';
import {announce} from '../shell/announcer.js';

/** Commands, each with a button that copies it. */
export function commands(lines) {
  return lines.map((line) => html`<div class="command"><pre tabindex="0">${line}</pre>
    <button @click=${(event) => copy(event.currentTarget, line)} aria-label="Copy ${line}">Copy</button></div>`);
}

async function copy(button, line) {
  try {
    await navigator.clipboard.writeText(line);
    button.textContent = 'Copied';
    announce('Copied');
  } catch {
    // Without TLS a browser has no clipboard for pages: the text is marked, for the reader's own keys.
    getSelection().selectAllChildren(button.previousElementSibling);
    announce('Marked, to be copied by the keyboard');
  }
}
