// How large compiled templates are beside the WXML that they come from, both compressed, as they travel.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { compileTemplate } from '@dinghy/compiler/template';

export interface TemplateSizes {
  readonly templates: number;
  readonly wxmlBytes: number;
  readonly viewBytes: number;
  readonly structureBytes: number;
}

/** Each of the three as one text, in the same order: that is how view.json and logic.json hold them. */
export function measureTemplates(folder: string): TemplateSizes {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.wxml'))
    .sort();
  const wxml: string[] = [];
  const view: string[] = [];
  const structure: string[] = [];
  for (const file of files) {
    const read = (name: string): string | undefined => {
      try {
        return readFileSync(path.join(folder, name), 'utf8');
      } catch {
        return undefined;
      }
    };
    const json = JSON.parse(read(file.replace(/wxml$/, 'json')) || '{}');
    const usingComponents: Record<string, string> = json.usingComponents ?? {};
    const compiled = compileTemplate({ file, read, usingComponents, componentGenerics: {}, report: () => {} });
    wxml.push(read(file) ?? '');
    view.push(JSON.stringify(compiled.view));
    structure.push(JSON.stringify(compiled.structure));
  }
  return {
    templates: files.length,
    wxmlBytes: compressedBytes(wxml),
    viewBytes: compressedBytes(view),
    structureBytes: compressedBytes(structure),
  };
}

function compressedBytes(texts: readonly string[]): number {
  return gzipSync(texts.join('\n'), { level: 9 }).length;
}

/** Folders of real components, from the packages that the compiler is tested with. */
export function findLibraries(): ReadonlyMap<string, string> {
  const from = createRequire(new URL('../../packages/compiler/package.json', import.meta.url));
  const folderOf = (name: string, ...inner: string[]): string =>
    path.join(path.dirname(from.resolve(`${name}/package.json`)), ...inner);
  return new Map([
    ['@vant/weapp', folderOf('@vant/weapp', 'lib')],
    ['tdesign-miniprogram', folderOf('tdesign-miniprogram', 'miniprogram_dist')],
    ['weui-miniprogram', folderOf('weui-miniprogram', 'miniprogram_dist')],
  ]);
}
