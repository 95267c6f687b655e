import {html, nothing} from '../../lib/lit-html/lit-html.js';

/** Why something could not be done, in words: RFC 9457's members, or what the browser said. */
export class Problem extends Error {
  constructor({title, status = 0, detail, problems = []}) {
    super(detail ?? title);
    Object.assign(this, {name: 'Problem', title, status, problems});
  }

  static async of(response) {
    const told = await response.json().catch(() => ({}));
    return new Problem({title: response.statusText || 'The service refused', ...told, status: response.status});
  }

  static offline() {
    return new Problem({title: 'No connection', detail: 'The service does not answer. This page tries again by itself.'});
  }
}

export function problemNote(problem) {
  if (!problem) return nothing;
  const title = problem.title ?? 'Something went wrong in this page';
  return html`<div class="note bad" role="alert">
    <strong>${title}.</strong> ${problem.message === title ? nothing : problem.message}
    ${(problem.problems ?? []).length ? html`<ul>${problem.problems.map(fileProblem)}</ul>` : nothing}
  </div>`;
}

function fileProblem({line, message}) {
  return html`<li>${line ? `Line ${line}: ` : nothing}${message}</li>`;
}
