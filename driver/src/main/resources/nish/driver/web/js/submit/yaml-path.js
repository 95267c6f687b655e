const KEY = /^(\s*(?:- +)*)([\w-]+):(?:\s|$)/;

/** Where in a file the cursor is: the keys that lead there, and whether a value is to follow or a key. */
export function pathAt(lines) {
  const line = lines.at(-1);
  const found = KEY.exec(line);
  const outer = ancestors(lines.slice(0, -1), indentOf(line));
  if (!found) return flow(line, outer);
  return flow(line.slice(found[0].length), [...outer, found[2]], true);
}

function indentOf(line) {
  return /^(\s*(?:- +)*)/.exec(line)[1].length;
}

function ancestors(lines, indent) {
  const path = [];
  let below = indent;
  for (const line of lines.toReversed()) {
    const found = KEY.exec(line);
    if (!found || found[1].length >= below) continue;
    path.unshift(found[2]);
    below = found[1].length;
  }
  return path;
}

/** What brackets and braces on the line add: {key: …} leads into key, [ stays where it is. */
function flow(text, outer, value = false) {
  const stack = [{path: outer, value}];
  for (const [token, key] of text.matchAll(/[[\]{},]|([\w-]+):\s/g)) {
    const top = stack.at(-1);
    if (token === '{') stack.push({path: top.path, value: false, braces: top.path});
    else if (token === '[') stack.push({path: top.path, value: true});
    else if (token === ']' || token === '}') stack.length > 1 && stack.pop();
    else if (token === ',' && top.braces) Object.assign(top, {path: top.braces, value: false});
    else if (key) Object.assign(top, {path: [...(top.braces ?? top.path), key], value: true});
  }
  const {path, value: isValue} = stack.at(-1);
  return {path, value: isValue || /^\s*- /.test(text)};
}
