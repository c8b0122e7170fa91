// A page's, a component's or the app's stylesheet with everything it imports, to one text of CSS for the view.

import { root as createRoot, type Root } from 'postcss';
import { createSheetPlaces } from '../../1-parse/sheet-places.ts';
import { parseWxss } from '../../1-parse/wxss.ts';
import type { Resolver } from '../../2-analyze/resolve/resolver.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { createFindingLimit } from '../../diagnostics/finding-limit.ts';
import type { FileLookup } from '../../project/project-files.ts';
import { type ImportState, inlineImports } from './inline-imports.ts';
import { keepReadable } from './keep-readable.ts';
import { needsPreprocessing, type PreprocessedStyles } from './preprocess-all.ts';
import { printSheet } from './print-sheet.ts';
import { scopeKeyframes } from './scope-keyframes.ts';
import { type SharedSheets, shareSheet, type TransformedSheet } from './shared-sheets.ts';
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
  /** Kept by the caller for all sheets of one build. */
  readonly shared?: SharedSheets;
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
    const text = { file, source: made?.css ?? input.files.readText(file) ?? '', map: made?.map };
    const make = (files: FileLookup, report: Report): TransformedSheet => {
      const placeOf = createSheetPlaces(text, files.readText);
      const { root, isRepaired } = parseWxss(text, placeOf, report);
      const context = { ...input, file, placeOf, files, report, admits: createFindingLimit() };
      const outcome = transformSheet(root, context);
      if (isRepaired) keepReadable(root, context);
      return { root, ...outcome };
    };
    const isImported = state.open.length > 1;
    const sheet =
      isImported && input.scope === '' && made === undefined && input.shared !== undefined
        ? shareSheet(input.shared, file, input.files, input.report, make)
        : make(input.files, input.report);
    for (const asset of sheet.assets) assets.add(asset);
    marksElements ||= sheet.marksElements;
    const context: SheetContext = { ...input, file, placeOf: createSheetPlaces(text, input.files.readText), admits };
    inlineImports(sheet.root, context, state, (path) => load(path, { ...state, open: [...state.open, path] }));
    return sheet.root;
  };

  const { file } = input;
  const sheet = file === undefined ? createRoot() : load(file, { taken: new Set([file]), open: [file] });
  scopeKeyframes(sheet, input.scope);
  return { css: printSheet(sheet, input.minify).trim(), marksElements, assets: [...assets].sort() };
}
