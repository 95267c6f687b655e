import {connection} from './connection.js';
import {Problem} from './problem.js';

const base = new URL('api/v1/', document.baseURI);

/** Tells by "refused" that the service wants to know who asks. */
export const access = new EventTarget();

export function address(path, query = {}) {
  const url = new URL(path.map(encodeURIComponent).join('/'), base);
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '') url.searchParams.append(name, one);
    }
  }
  return url;
}

export async function get(path, query, signal) {
  return (await ask(address(path, query), {signal})).json();
}

export async function getText(path, query, accept) {
  return (await ask(address(path, query), {headers: {Accept: accept}})).text();
}

export async function post(path, query, {body, type} = {}) {
  const headers = type ? {'Content-Type': type} : {};
  return (await ask(address(path, query), {method: 'POST', headers, body})).json();
}

export async function drop(path) {
  await ask(address(path), {method: 'DELETE'});
}

async function ask(url, options) {
  const response = await answer(url, options);
  if (response.ok) return response;
  if (response.status === 401) access.dispatchEvent(new Event('refused'));
  throw await Problem.of(response);
}

async function answer(url, options) {
  try {
    // The browser asks with If-None-Match, and takes what it has where nothing has changed.
    const response = await fetch(url, {cache: 'no-cache', ...options});
    connection.tell(false);
    return response;
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    connection.tell(true);
    throw Problem.offline();
  }
}
