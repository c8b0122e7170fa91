// One parsed stylesheet file, changed in place: what a browser cannot use is taken out and reported, the rest becomes
// CSS for the view's DOM. Imports are left where they are.

import type { AtRule, ChildNode, Container, Declaration, Root, Rule } from 'postcss';
import { hasSecondColon } from '../../1-parse/second-colon.ts';
import { convertRpx, convertValue } from './convert-value.ts';
import { addFallbackFont } from './fallback-font.ts';
import { suggestProperty } from './misspelt-property.ts';
import { scopeSelector } from './scope-selector.ts';
import { reportNode, type SheetContext } from './style-context.ts';

export interface SheetOutcome {
  readonly assets: ReadonlySet<string>;
  readonly marksElements: boolean;
}

export function transformSheet(root: Root, sheet: SheetContext): SheetOutcome {
  const context: Transformation = { ...sheet, leftOut: new Set(), asked: new Set() };
  const assets = new Set<string>();
  let marksElements = false;
  root.walk((node) => {
    if (node.type === 'decl') for (const asset of transformDeclaration(node, context)) assets.add(asset);
    else if (node.type === 'rule') marksElements = transformRule(node, context) || marksElements;
    else if (node.type === 'atrule') transformAtRule(node, context);
  });
  removeAll(context.leftOut);
  return { assets, marksElements };
}

interface Transformation extends SheetContext {
  /** What goes out of the sheet in the end. */
  readonly leftOut: Set<ChildNode>;
  /** Names of properties that were looked at. */
  readonly asked: Set<string>;
}

/** Together: to remove one from a list takes as long as the list is. */
function removeAll(nodes: ReadonlySet<ChildNode>): void {
  for (const parent of new Set([...nodes].map((node) => node.parent as Container<ChildNode> | undefined))) {
    if (parent?.nodes !== undefined) parent.nodes = parent.nodes.filter((node) => !nodes.has(node));
  }
}

function transformDeclaration(declaration: Declaration, context: Transformation): readonly string[] {
  if (isForOldBrowsers(declaration)) {
    context.leftOut.add(declaration);
    return [];
  }
  const problem = findProblem(declaration);
  if (problem !== undefined) return leaveOut(declaration, problem, context);
  const { prop, variable } = declaration;
  const suggestion = variable ? undefined : suggestProperty(prop, context.asked);
  if (suggestion !== undefined) reportNode(context, 'STYLE_PROPERTY_UNKNOWN', { prop, suggestion }, declaration);
  addFallbackFont(declaration);
  if (!/rpx|url|src\(|image-set|\d[a-z]/i.test(declaration.value)) return [];
  const converted = convertValue(declaration.value, context);
  if (converted.badNumber !== undefined && !declaration.variable) {
    return leaveOut(declaration, `${converted.badNumber} has a unit that CSS does not have`, context);
  }
  const [refused] = converted.refused;
  if (refused !== undefined) {
    reportNode(context, 'STYLE_URL_REFUSED', { url: refused }, declaration);
    context.leftOut.add(declaration);
    return [];
  }
  for (const url of converted.missing) reportNode(context, 'STYLE_ASSET_MISSING', { url }, declaration);
  declaration.value = converted.value;
  return converted.assets;
}

/** `*zoom: 1` and `_height: 1px`: written so that no browser but one takes it, and meant to be. The parser has put the mark aside. */
function isForOldBrowsers({ raws }: Declaration): boolean {
  return ['*', '_'].includes((raws.before ?? '').at(-1) ?? '');
}

function findProblem({ prop, value, variable, parent }: Declaration): string | undefined {
  if (parent?.type === 'root') return 'it is outside of any rule';
  if (!/^-{0,2}[a-z_\u0080-\uffff][\w\u0080-\uffff-]*$|^--/i.test(prop)) return `${JSON.stringify(prop)} is not a property`;
  if (variable) return undefined;
  if (value.trim() === '') return 'it has no value';
  return hasSecondColon(value) ? 'it has a second colon' : undefined;
}

function leaveOut(declaration: Declaration, reason: string, context: Transformation): readonly string[] {
  reportNode(context, 'STYLE_DECLARATION_INVALID', { declaration: shorten(declaration.toString()), reason }, declaration);
  context.leftOut.add(declaration);
  return [];
}

function transformRule(rule: Rule, context: Transformation): boolean {
  if (rule.parent?.type === 'atrule' && /keyframes$/i.test((rule.parent as AtRule).name)) return false;
  const { selector, invalid, marksElements } = scopeSelector(rule.selector, context.scope);
  for (const text of invalid) reportNode(context, 'STYLE_SELECTOR_INVALID', { selector: shorten(text) }, rule);
  if (selector === '') context.leftOut.add(rule);
  else rule.selector = selector;
  return marksElements;
}

/** Rules that a sheet may have but that mean nothing, or too much, once sheets are joined. */
const DROPPED = new Set(['charset', 'namespace']);

/** Without it a browser sees no rule, and takes what follows up to the next block for a part of it. */
const RULE_NAME_START = /^(?:-?[a-z_\u0080-\uffff]|--)/i;

function transformAtRule(rule: AtRule, context: Transformation): void {
  const name = rule.name.toLowerCase();
  const isNamed = RULE_NAME_START.test(name);
  if (!isNamed) reportNode(context, 'STYLE_SYNTAX', { reason: `no rule is called @${shorten(rule.name)}` }, rule);
  if (!isNamed || DROPPED.has(name)) context.leftOut.add(rule);
  else if (name !== 'import') rule.params = convertRpx(rule.params);
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
