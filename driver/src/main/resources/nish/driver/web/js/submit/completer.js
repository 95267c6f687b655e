import {pathAt} from './yaml-path.js';
import {keysOf, schemaAt, valuesOf} from './schema.js';

/** Completes a sweep's keys and values by its schema; the schema's descriptions are shown beside them. */
export function completerOf(schema) {
  return {
    identifierRegexps: [/[\w.-]/],
    triggerCharacters: [' ', '[', '{', ','],
    getCompletions(editor, session, {row, column}, prefix, answer) {
      const before = [...session.getLines(0, row - 1).slice(0, row), session.getLine(row).slice(0, column)];
      const {path, value} = pathAt(before);
      const nodes = schemaAt(schema, path);
      const found = value ? valuesOf(schema, nodes) : keysOf(schema, nodes);
      answer(null, found.map(({name, description, key}) => ({
        caption: name, value: key ? `${name}: ` : name, meta: key ? 'key' : 'value', docText: description, score: 100,
      })));
    },
  };
}
