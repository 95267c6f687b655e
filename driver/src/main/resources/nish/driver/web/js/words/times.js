import {html, nothing} from '../../lib/lit-html/lit-html.js';

const shown = new Intl.DateTimeFormat(undefined, {dateStyle: 'medium', timeStyle: 'short'});

export function moment(instant) {
  return instant ? html`<time datetime=${instant}>${shown.format(new Date(instant))}</time>` : nothing;
}

export function duration(seconds) {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  const hours = seconds / 3600;
  return hours < 48 ? `${hours.toFixed(hours < 10 ? 1 : 0)} h` : `${Math.round(hours / 24)} days`;
}

export function between(started, finished) {
  if (!started) return '';
  const end = finished ? new Date(finished) : new Date();
  return duration((end - new Date(started)) / 1000);
}
