/** Where the reader is: the parts of the path behind # and its query. */
export function here() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return {path: path.split('/').filter(Boolean).map(decoded), query: new URLSearchParams(query)};
}

/** A link to a place of this page; empty parts of the query are left out. */
export function link(path, query = {}) {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value));
  const place = path.map(encodeURIComponent).join('/');
  return `#/${place}${asked.size ? `?${asked}` : ''}`;
}

export function go(path, query) {
  location.hash = link(path, query);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
