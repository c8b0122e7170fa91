// Puts imported sheets in the place of their `@import`. As on the platform, a sheet is taken once, where it is first
// imported; so a circle ends by itself.

import { type AtRule, atRule, type ChildNode, type Root } from 'postcss';
import parseValue from 'postcss-value-parser';
import { reportNode, type SheetContext } from './style-context.ts';

/** Gives the compiled content of another sheet. */
export type LoadSheet = (file: string) => Root;

export interface ImportState {
  /** Files that are in already. */
  readonly taken: Set<string>;
  /** Files whose import is under way, outermost first. */
  readonly open: readonly string[];
}

export function inlineImports(root: Root, context: SheetContext, state: ImportState, load: LoadSheet): void {
  const imports: AtRule[] = [];
  root.walkAtRules(/^import$/i, (rule) => {
    imports.push(rule);
  });
  for (const rule of imports) {
    const sheet = loadImport(rule, context, state, load);
    if (sheet === undefined) rule.remove();
    else rule.replaceWith(wrapInMedia(sheet.nodes, sheet.media));
  }
}

function loadImport(
  rule: AtRule,
  context: SheetContext,
  state: ImportState,
  load: LoadSheet,
): { readonly nodes: ChildNode[]; readonly media: string } | undefined {
  const { address, media } = parseImport(rule.params);
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address)) {
    reportNode(context, 'STYLE_IMPORT_REMOTE', { url: address }, rule);
    return undefined;
  }
  const found = context.resolver.resolveStyle(address, context.file);
  if (found.kind !== 'found') {
    reportNode(context, 'STYLE_IMPORT_MISSING', { path: address, npm: found.kind === 'missing' && found.npm }, rule);
    return undefined;
  }
  if (state.open.includes(found.path)) reportNode(context, 'STYLE_IMPORT_CYCLE', { path: found.path }, rule);
  if (state.taken.has(found.path)) return undefined;
  state.taken.add(found.path);
  return { nodes: load(found.path).nodes, media };
}

/** `"a.wxss"`, `url(a.wxss)`, `a.wxss`, each with a media query after it. */
function parseImport(params: string): { readonly address: string; readonly media: string } {
  const [first, ...rest] = parseValue(params.trim()).nodes;
  const media = parseValue.stringify(rest).trim();
  if (first?.type === 'function' && first.value.toLowerCase() === 'url') {
    const [content] = first.nodes;
    return { address: content === undefined || !('value' in content) ? '' : content.value, media };
  }
  // Bare paths fall into words and slashes; they end at the first space.
  if (first?.type !== 'string') {
    const [address = '', ...words] = params.trim().split(/\s+/);
    return { address, media: words.join(' ') };
  }
  return { address: first.value, media };
}

function wrapInMedia(nodes: ChildNode[], media: string): ChildNode[] {
  return media === '' ? nodes : [atRule({ name: 'media', params: media, nodes })];
}
