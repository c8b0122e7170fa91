// logic.js: one function per module, run at its first `require`. The text is a script, so sloppy code stays sloppy.
//
//   __dinghyDefine("", {
//   "app.js": function (require, module, exports) {
//   …
//   },
//   });

import type { CompiledModule } from '../3-transform/script/compile-module.ts';

export interface LogicScript {
  readonly code: string;
  /** JSON text of its source map, where the modules have theirs. */
  readonly map?: string;
}

export function emitLogicScript(root: string, modules: readonly CompiledModule[]): LogicScript {
  const parts = [`__dinghyDefine(${JSON.stringify(root)}, {\n`];
  const sections: Section[] = [];
  let line = 1;
  for (const { id, code, map } of modules) {
    parts.push(`${JSON.stringify(id)}: function (require, module, exports) {\n`);
    if (map !== undefined) sections.push({ offset: { line: line + 1, column: 0 }, map: JSON.parse(map) });
    parts.push(code, '\n},\n');
    line += countLines(code) + 2;
  }
  parts.push('});\n');
  const code = parts.join('');
  // An index map: each module keeps its own map, moved to its line.
  return sections.length === 0 ? { code } : { code, map: JSON.stringify({ version: 3, file: 'logic.js', sections }) };
}

interface Section {
  readonly offset: { readonly line: number; readonly column: number };
  readonly map: unknown;
}

function countLines(code: string): number {
  let lines = 1;
  for (let at = code.indexOf('\n'); at !== -1; at = code.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

/** The last line of a script that carries its own map. */
export function toMapComment(map: string): string {
  const bytes = new TextEncoder().encode(map);
  let binary = '';
  // In pieces: the arguments of one call have a limit.
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return `//# sourceMappingURL=data:application/json;charset=utf-8;base64,${btoa(binary)}\n`;
}
