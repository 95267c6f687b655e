/** All parts of a schema that may hold at a path: references followed, alternatives beside one another. */
export function schemaAt(schema, path) {
  return path.reduce((nodes, key) => nodes.flatMap((node) => expanded(schema, node.properties?.[key])), expanded(schema, schema));
}

export function keysOf(schema, nodes) {
  return unique(nodes.flatMap((node) => Object.entries(node.properties ?? {})
      .map(([name, {description = '', ...rest}]) => ({name, key: true, description: told(description, rest)}))));
}

/** A key whose value is an object continues with its keys; all others with what they may be. */
export function valuesOf(schema, nodes) {
  return unique(nodes.flatMap((node) => (node.enum ?? []).map((value) => ({name: String(value), description: node.description}))));
}

function expanded(schema, node) {
  if (!node) return [];
  const referred = node.$ref ? expanded(schema, at(schema, node.$ref)) : [];
  const parts = [...(node.anyOf ?? []), ...(node.oneOf ?? []), node.items].filter(Boolean);
  return [node, ...referred, ...parts.flatMap((part) => expanded(schema, part))];
}

function at(schema, reference) {
  return reference.replace('#/', '').split('/').reduce((node, name) => node?.[name], schema);
}

function told(description, {default: usual}) {
  return usual === undefined ? description : `${description}\n\nWhere it is left out: ${JSON.stringify(usual)}`;
}

function unique(found) {
  return [...new Map(found.map((one) => [one.name, one])).values()];
}
