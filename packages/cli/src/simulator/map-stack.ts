// Stack traces in the places of the source that the author wrote. Frames name the script of a package, as development builds
// call it, and a place in it; the script carries its source map in its last line.

import { AnyMap, originalPositionFor, type TraceMap } from '@jridgewell/trace-mapping';

/** @returns the text of a package's logic.js; `undefined` where there is none. '' is the main package. */
export type LoadScript = (root: string) => Promise<string | undefined>;

/** In `at add (sub/logic.js:12:9)` or `add@sub/logic.js:12:9`. */
const PLACE = /logic\.js:(\d{1,9}):(\d{1,9})/g;

/** Engines keep ten by themselves; a program may ask for more. */
const FRAMES_MAX = 200;

/**
 * @returns a function that puts the places of the source into a stack trace; a place that has none stays as it is
 */
export function createStackMapper(loadScript: LoadScript): (stack: string) => Promise<string> {
  const maps = new Map<string, Promise<TraceMap | undefined>>();
  const mapOf = (root: string): Promise<TraceMap | undefined> => {
    const known =
      maps.get(root) ??
      loadScript(root)
        .then(readMap)
        .catch(() => undefined);
    maps.set(root, known);
    return known;
  };
  return async (stack) => {
    const places = [...stack.matchAll(PLACE)].slice(0, FRAMES_MAX);
    let mapped = '';
    let done = 0;
    for (const { 0: written, 1: line = '', 2: column = '', index } of places) {
      const start = findNameStart(stack, index, done);
      const root = toRoot(stack.slice(start, index));
      // There is no line 0.
      const map = root === undefined || Number(line) === 0 ? undefined : await mapOf(root);
      const place = map && originalPositionFor(map, { line: Number(line), column: Math.max(0, Number(column) - 1) });
      if (place?.source == null) continue;
      mapped += `${stack.slice(done, start)}${asPacked(place.source)}:${place.line}:${place.column + 1}`;
      done = index + written.length;
    }
    return mapped + stack.slice(done);
  };
}

/** Names of scripts have no spaces, and stand behind a bracket or a mark. */
function findNameStart(stack: string, end: number, from: number): number {
  let start = end;
  while (start > from && !/[\s()@:]/.test(stack[start - 1] ?? ' ')) start -= 1;
  return start;
}

/** Of what stands before `logic.js`: nothing, or a folder. */
function toRoot(folder: string): string | undefined {
  if (folder !== '' && !folder.endsWith('/')) return undefined;
  try {
    return decodeURI(folder.slice(0, -1));
  } catch {
    return undefined;
  }
}

function readMap(script: string | undefined): TraceMap | undefined {
  const mark = 'sourceMappingURL=data:application/json;charset=utf-8;base64,';
  const start = script?.lastIndexOf(mark) ?? -1;
  if (script === undefined || start === -1) return undefined;
  const bytes = Uint8Array.from(atob(script.slice(start + mark.length).trim()), (char) => char.charCodeAt(0));
  return new AnyMap(new TextDecoder().decode(bytes));
}

/** A script of a MiniApp package makes room for the one that starts it, and has another name in the project that is built. */
function asPacked(source: string): string {
  return source.replace(/\.miniapp\.js$/, '.js');
}
