// Text of a stylesheet to a postcss tree. CSS that cannot be parsed is reported and mended:
// blocks close at the end of the file, a line end can stand for a semicolon, and what has no meaning is left out.

import { type ChildNode, type Container, CssSyntaxError, type Root } from 'postcss';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { createFindingLimit } from '../diagnostics/finding-limit.ts';
import { parseCss, parseCssSafely } from './css.ts';
import { hasSecondColon } from './second-colon.ts';
import type { SheetPlaces, SheetText } from './sheet-places.ts';
import { blankBrokenStatements } from './wxss-repair.ts';

export interface ParsedSheet {
  readonly root: Root;
  /** It was no CSS as written: what is in the tree may not be, either. */
  readonly isRepaired: boolean;
}

export function parseWxss({ file, source }: SheetText, placeOf: SheetPlaces, report: Report): ParsedSheet {
  const admits = createFindingLimit();
  const tell = (reason: string, start: number | undefined, end?: number): void => {
    if (admits(file, 'STYLE_SYNTAX')) report(createDiagnostic('STYLE_SYNTAX', { reason }, placeOf(start, end)));
  };
  const strict = parseStrictly(source);
  if (!(strict instanceof CssSyntaxError)) return { root: cutDeepBlocks(strict, tell), isRepaired: false };
  const { text, problems } = blankBrokenStatements(source);
  for (const { reason, start, end } of problems) tell(reason, start, end);
  const repaired = parseStrictly(text);
  if (!(repaired instanceof CssSyntaxError)) return { root: cutDeepBlocks(repaired, tell), isRepaired: true };
  const root = parseCssSafely(text);
  const at = repaired.input?.offset;
  // Of a second colon the declaration that has it tells.
  if (repaired.reason !== 'Double colon' && !hasSecondColonAt(root, at)) tell(repaired.reason.toLowerCase(), at);
  return { root: cutDeepBlocks(root, tell), isRepaired: true };
}

function hasSecondColonAt(root: Root, at = -1): boolean {
  let isFound = false;
  root.walkDecls(({ value, source }) => {
    const start = source?.start?.offset ?? 0;
    const end = source?.end?.offset ?? 0;
    if (start > at) return false;
    isFound = at < end && hasSecondColon(value);
    return isFound ? false : undefined;
  });
  return isFound;
}

/** Deeper than any real sheet; whoever walks the tree may recurse, and look upwards from each node. */
const NESTING_MAX = 32;

function cutDeepBlocks(root: Root, tell: (reason: string, start: number | undefined) => void): Root {
  let level: Container<ChildNode>[] = [root as Container<ChildNode>];
  for (let depth = 0; level.length > 0 && depth < NESTING_MAX; depth += 1) {
    level = level.flatMap(({ nodes = [] }) => nodes.filter((node) => 'nodes' in node) as Container<ChildNode>[]);
  }
  for (const block of level) {
    if (block.nodes?.some((node) => 'nodes' in node) !== true) continue;
    tell(`blocks are nested more than ${NESTING_MAX} deep`, block.source?.start?.offset);
    block.nodes = block.nodes.filter((node) => !('nodes' in node));
  }
  return root;
}

function parseStrictly(source: string): Root | CssSyntaxError {
  try {
    return parseCss(source);
  } catch (error) {
    if (error instanceof CssSyntaxError) return error;
    throw error;
  }
}
