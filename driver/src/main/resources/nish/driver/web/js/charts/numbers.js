import {html} from '../../lib/lit-html/lit-html.js';
import {withDeviation} from '../words/numbers.js';

/** A picture's points as a table, for those who do not see it. */
export function numbers({title, x, lines}) {
  return html`<div class="scroll"><table>
    <caption>${title}: mean ± standard deviation over the seeds</caption>
    <thead><tr><th scope="col">Line</th><th scope="col">${x.name}</th><th scope="col">Mean</th>
      <th scope="col">Seeds</th><th scope="col">Left out</th></tr></thead>
    <tbody>${lines.flatMap((line) => line.points.map((point) => html`<tr>
      <th scope="row">${line.name}</th><td class="number">${line.level ? '' : point.x}</td>
      <td class="number">${withDeviation(point.y, point.deviation)}</td>
      <td class="number">${point.seeds ?? ''}</td><td>${point.leftOut ?? ''}</td></tr>`))}</tbody>
  </table></div>`;
}
