import {html, nothing} from '../../lib/lit-html/lit-html.js';
import {link} from '../route.js';

const NUMBERS = ['whole', 'real', 'mean'];

/** A table as the service made it, with its notes; sorted by a column where the reader asked for that. */
export function table({columns, rows, notes}, {caption, order, sort}) {
  return html`<div class="scroll" role="region" tabindex="0" aria-label=${caption}><table>
      <caption>${caption}</caption>
      <thead><tr>${columns.map((column, index) => heading(column, isNumeric(rows, index), index, order, sort))}</tr></thead>
      <tbody>${sorted(rows, order).map((cells) => row(cells, columns))}</tbody>
    </table></div>
    ${notes.length ? html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>` : nothing}`;
}

function heading(column, numeric, index, order, sort) {
  const mine = order?.column === index;
  const direction = mine ? (order.down ? 'descending' : 'ascending') : nothing;
  return html`<th scope="col" class=${numeric ? 'number' : nothing} aria-sort=${direction}>
    <button class="sort" @click=${() => sort(index)}>${column.heading}
      <span aria-hidden="true">${mine ? (order.down ? '▼' : '▲') : ''}</span></button></th>`;
}

function row(cells, columns) {
  const best = cells.some(({text}, index) => columns[index]?.name === 'best' && text === '*');
  return html`<tr class=${best ? 'best' : nothing}>${cells.map((cell, index) => data(cell, columns[index]))}</tr>`;
}

function data({kind, text = ''}, {name}) {
  if (['id', 'trial'].includes(name) && /^[0-9a-f]{4,16}$/.test(text)) {
    return html`<td><a href=${link(['trials', text])}><code>${text}</code></a></td>`;
  }
  const form = NUMBERS.includes(kind) ? 'number' : text.length > 40 ? 'long' : text.length > 14 ? 'middling' : nothing;
  return html`<td class=${form}>${text === '*' ? '★' : text}</td>`;
}

function isNumeric(rows, index) {
  return rows.some((cells) => NUMBERS.includes(cells[index].kind));
}

function sorted(rows, order) {
  if (!order) return rows;
  const direction = order.down ? -1 : 1;
  return [...rows].sort((one, other) => direction * compare(one[order.column], other[order.column]));
}

function compare(one, other) {
  if (one.value !== undefined && other.value !== undefined) return one.value - other.value;
  return (one.text ?? '').localeCompare(other.text ?? '', undefined, {numeric: true});
}
