// logic.js: one function per module, run at its first `require`. The text is a script, so sloppy code stays sloppy.
//
//   __dinghyDefine("", {
//   "app.js": function (require, module, exports) {
//   …
//   },
//   });

import type { CompiledModule } from '../3-transform/script/compile-module.ts';
import type { MapSection } from './script-map.ts';

export interface LogicScript {
  readonly code: string;
  /** Where the modules that have a source map stand. */
  readonly sections: readonly MapSection[];
}

export function emitLogicScript(root: string, modules: readonly CompiledModule[]): LogicScript {
  const parts = [`__dinghyDefine(${JSON.stringify(root)}, {\n`];
  const sections: MapSection[] = [];
  let line = 1;
  for (const module of modules) {
    const { id, code, map } = module;
    parts.push(`${JSON.stringify(id)}: function (require, module, exports) {\n`);
    if (map !== undefined) sections.push({ line: line + 1, map, of: module });
    parts.push(code, '\n},\n');
    line += countLines(code) + 2;
  }
  parts.push('});\n');
  return { code: parts.join(''), sections };
}

function countLines(code: string): number {
  let lines = 1;
  for (let at = code.indexOf('\n'); at !== -1; at = code.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
