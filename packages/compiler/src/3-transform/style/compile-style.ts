// A page's, a component's or the app's stylesheet with everything it imports, to one text of CSS for the view.

import { root as createRoot, type Root } from 'postcss';
import { parseWxss } from '../../1-parse/wxss.ts';
import type { Resolver } from '../../2-analyze/resolve/resolver.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { createFindingLimit } from '../../diagnostics/finding-limit.ts';
import type { FileLookup } from '../../project/project-files.ts';
import { type ImportState, inlineImports } from './inline-imports.ts';
import { needsPreprocessing, type PreprocessedStyles } from './preprocess-all.ts';
import { printSheet } from './print-sheet.ts';
import { scopeKeyframes } from './scope-keyframes.ts';
import type { SheetContext } from './style-context.ts';
import { transformSheet } from './transform-sheet.ts';

export interface CompileStyleInput {
  /** `undefined` for a unit without a stylesheet. */
  readonly file: string | undefined;
  readonly files: FileLookup;
  readonly resolver: Resolver;
  /** Class prefix of the component; '' for pages and app.wxss. */
  readonly scope: string;
  readonly minify: boolean;
  readonly report: Report;
  /** What Less and Sass files have become, by path. A file that is not among them could not be compiled. */
  readonly preprocessed?: Pick<PreprocessedStyles, 'get'>;
}

export interface CompiledStyle {
  readonly css: string;
  readonly marksElements: boolean;
  /** App paths of the pictures and fonts that it refers to. */
  readonly assets: readonly string[];
}

/** Why has been reported. */
const NOT_COMPILED = { css: '', map: undefined };

export function compileStyle(input: CompileStyleInput): CompiledStyle {
  const assets = new Set<string>();
  const admits = createFindingLimit();
  let marksElements = false;

  const load = (file: string, state: ImportState): Root => {
    const made = needsPreprocessing(file) ? (input.preprocessed?.get(file) ?? NOT_COMPILED) : undefined;
    const source = made?.css ?? input.files.readText(file) ?? '';
    const context: SheetContext = { ...input, file, source, admits };
    const sheet = parseWxss(file, source, input.report, made?.map);
    const outcome = transformSheet(sheet, context);
    for (const asset of outcome.assets) assets.add(asset);
    marksElements ||= outcome.marksElements;
    inlineImports(sheet, context, state, (path) => load(path, { ...state, open: [...state.open, path] }));
    return sheet;
  };

  const { file } = input;
  const sheet = file === undefined ? createRoot() : load(file, { taken: new Set([file]), open: [file] });
  scopeKeyframes(sheet, input.scope);
  return { css: printSheet(sheet, input.minify).trim(), marksElements, assets: [...assets].sort() };
}
