import {html} from '../../lib/lit-html/lit-html.js';

/** A trial's states, each with a sign, so that none is told by its colour alone. */
export const STATES = new Map([
  ['completed', {sign: '✓', words: 'completed'}],
  ['running', {sign: '▶', words: 'running'}],
  ['pending', {sign: '·', words: 'pending'}],
  ['stopped', {sign: '■', words: 'stopped early'}],
  ['diverged', {sign: '∞', words: 'diverged'}],
  ['failed', {sign: '✕', words: 'failed'}],
  ['cancelled', {sign: '–', words: 'cancelled'}],
]);

export const UNENDED = ['pending', 'running'];

export function sign(state) {
  return STATES.get(state)?.sign ?? '?';
}

export function words(state) {
  return STATES.get(state)?.words ?? state;
}

export function stateBadge(state) {
  return html`<span class="badge state-${state}"><span aria-hidden="true">${sign(state)}</span> ${words(state)}</span>`;
}

export function sweepBadge(state) {
  return html`<span class="badge sweep-${state}">${state}</span>`;
}
