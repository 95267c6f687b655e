import {html} from '../../lib/lit-html/lit-html.js';
import {save} from '../rest/file.js';
import {fixed, short} from '../words/numbers.js';
import {MEASURES} from '../words/metrics.js';

/** A trial's epochs in numbers, saved as CSV or Markdown. */
export function epochTable(trial, epochs) {
  const measures = [...MEASURES].filter(([name]) => epochs.some((epoch) => epoch[name] !== undefined));
  const headings = ['epoch', ...measures.map(([, words]) => words)];
  const rows = epochs.map((epoch) => [epoch.epoch, ...measures.map(([name]) => epoch[name] ?? '')]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const csv = () => [headings, ...rows].map((cells) => cells.join(',')).join('\r\n');
  const markdown = () => [headings, headings.map(() => '---'), ...rows].map(line).join('\n');
  return html`<details><summary>Epochs in numbers</summary>
    <div class="scroll"><table><caption>Epochs of ${trial.id}</caption>
      <thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
      <tbody>${epochs.map((epoch) => html`<tr><th scope="row">${epoch.epoch}</th>${measures.map(([name]) => html`
        <td class="number">${shown(name, epoch[name])}</td>`)}</tr>`)}</tbody></table></div>
    <p class="actions">Save as
      <button @click=${() => save(`${trial.id}-epochs.csv`, csv(), 'text/csv')}>CSV</button>
      <button @click=${() => save(`${trial.id}-epochs.md`, markdown(), 'text/markdown')}>Markdown</button></p>
  </details>`;
}

function shown(name, value) {
  if (name === 'learningRate') return value === undefined ? '' : short(value);
  return fixed(value, name === 'examplesPerSecond' ? 0 : 4);
}
