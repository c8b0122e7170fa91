// The source map of a logic.js: an index map, in which each module keeps its own map, moved to its line.

export interface MapSection {
  /** Of the module's first line, from 0. */
  readonly line: number;
  /** JSON text. */
  readonly map: string;
  /** Whose map it is. */
  readonly of: object;
}

const HEAD = '{"version":3,"file":"logic.js","sections":[';
const TAIL = ']}';

const headOf = ({ line }: MapSection): string => `{"offset":{"line":${line},"column":0},"map":`;

export function toIndexMap(sections: readonly MapSection[]): string {
  return `${HEAD}${sections.map((section) => `${headOf(section)}${section.map}}`).join(',')}${TAIL}`;
}

/**
 * What engines call a script in stack traces and debuggers. It is loaded from an address that says nothing, and a stack
 * trace that goes through several packages must say which script each place is in.
 */
export function toNameComment(root: string): string {
  return `//# sourceURL=${encodeURI(root === '' ? 'logic.js' : `${root}/logic.js`)}\n`;
}

/**
 * The last line of a script that carries its own map. Of a large program this is most of the script, so each module's map
 * is encoded by itself: JSON may have spaces, and a text of whole triples of bytes can be encoded apart from what follows.
 *
 * @param known encoded maps of modules, by module; new ones are added
 */
export function toMapComment(sections: readonly MapSection[], known: WeakMap<object, string> = new WeakMap()): string {
  const parts = [encodeTriples(HEAD)];
  for (const [index, section] of sections.entries()) {
    parts.push(encodeTriples(`${index === 0 ? '' : ','}${headOf(section)}`));
    const encoded = known.get(section.of) ?? encodeTriples(`${section.map}}`);
    known.set(section.of, encoded);
    parts.push(encoded);
  }
  parts.push(encodeTriples(TAIL));
  return `//# sourceMappingURL=data:application/json;charset=utf-8;base64,${parts.join('')}\n`;
}

function encodeTriples(json: string): string {
  const bytes = new TextEncoder().encode(json);
  const missing = (3 - (bytes.length % 3)) % 3;
  let binary = '';
  // In pieces: the arguments of one call have a limit.
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary + ' '.repeat(missing));
}
