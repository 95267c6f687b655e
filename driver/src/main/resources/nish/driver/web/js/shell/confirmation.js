import {html, render} from '../../lib/lit-html/lit-html.js';

/** Asks before something is done that cannot be undone; resolves to the answer. */
export function confirmed({question, detail, doIt}) {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'question');
  render(html`<form method="dialog">
    <h2 id="question">${question}</h2>
    <p>${detail}</p>
    <p class="actions">
      <button value="no" autofocus>Leave it</button>
      <button value="yes" class="danger">${doIt}</button>
    </p>
  </form>`, dialog);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => dialog.addEventListener('close', () => {
    dialog.remove();
    answer(dialog.returnValue === 'yes');
  }));
}
