// What a module gives to `Page()` or `Component()`, as far as it decides what the page shows first, where all of that is
// said by the text alone. Functions are left out: none of them runs at build time.

import type { AnyNode, CallExpression } from 'acorn';
import { childrenOf, parseModule } from '../script/module-tree.ts';
import { type Evaluate, isData, isRecord, UNKNOWN } from './known-value.ts';
import { isFunction, type Members, membersOf } from './members.ts';
import { type CodeOf, createModuleValues, KnownBehavior } from './module-values.ts';
import { readProperties } from './properties.ts';
import { maySetDataAtOnce } from './sets-data.ts';

/** A definition whose first state is known. */
export interface StaticDefinition {
  readonly kind: 'Page' | 'Component';
  /** `data`, `properties`, `options`, `behaviors`, `externalClasses`, and an empty `onPageScroll` where there is one. */
  readonly raw: RawMembers;
  /** Nothing that runs before its first commit could set data: what is known here is what that commit holds. */
  readonly isSettled: boolean;
}

interface RawMembers {
  /** Names of the platform's, and the program's own as what they are given. */
  readonly behaviors?: readonly (string | { readonly behavior: RawMembers })[];
  readonly [name: string]: unknown;
}

/** Members that the first state depends on; of the others nothing does, whatever they are. */
const DECISIVE = new Set([
  'data',
  'properties',
  'options',
  'behaviors',
  'externalClasses',
  'methods',
  'onPageScroll',
  'definitionFilter',
]);

/**
 * @param id of the module of a page or component
 * @returns undefined where the module calls neither, or more cannot be told from its text
 */
export function readDefinition(id: string, codeOf: CodeOf): StaticDefinition | undefined {
  const code = codeOf(id) ?? '';
  if (!/\b(?:Page|Component)\s*\(/.test(code)) return undefined;
  const body = parseModule(code);
  const call = body && findCall(body);
  const [argument] = call?.arguments ?? [];
  if (body === undefined || call?.callee.type !== 'Identifier' || argument?.type !== 'ObjectExpression') return undefined;
  if (call.arguments.length !== 1) return undefined;
  const kind = call.callee.name as StaticDefinition['kind'];
  const known = readMembers(kind, argument, createModuleValues(codeOf)(body, [argument], argument.end));
  return known && { kind, raw: known.raw, isSettled: !maySetDataAtOnce(kind, known.all) };
}

/** The one call of `Page` or `Component`, which is a statement of its own or a part of a sequence that is one. */
function findCall(body: readonly AnyNode[]): CallExpression | undefined {
  if (countMentions(body) !== 1) return undefined;
  for (const statement of body) {
    if (statement.type !== 'ExpressionStatement') continue;
    const { expression } = statement;
    const parts = expression.type === 'SequenceExpression' ? expression.expressions : [expression];
    for (const part of parts) if (part.type === 'CallExpression' && isDefiner(part.callee)) return part;
  }
  return undefined;
}

function isDefiner(node: AnyNode): boolean {
  return node.type === 'Identifier' && (node.name === 'Page' || node.name === 'Component');
}

function countMentions(body: readonly AnyNode[]): number {
  const stack = [...body];
  let count = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isDefiner(node)) count += 1;
    stack.push(...childrenOf(node));
  }
  return count;
}

interface KnownMembers {
  readonly raw: RawMembers;
  /** Of the behaviors, depth first, and of the definition itself at the end. */
  readonly all: readonly Members[];
}

function readMembers(kind: StaticDefinition['kind'], definition: AnyNode, evaluate: Evaluate): KnownMembers | undefined {
  const members = definition.type === 'ObjectExpression' ? membersOf(definition) : undefined;
  if (members === undefined) return undefined;
  const raw: Record<string, unknown> = {};
  const all: Members[] = [];
  for (const [name, { value }] of members) {
    if (!DECISIVE.has(name)) continue;
    const known = name === 'behaviors' ? readBehaviors(value, evaluate, all) : readMember(kind, name, value, evaluate);
    if (known === UNKNOWN) return undefined;
    if (known !== undefined) raw[name] = known;
  }
  return { raw, all: [...all, members] };
}

function readMember(kind: StaticDefinition['kind'], name: string, value: AnyNode, evaluate: Evaluate): unknown {
  if (name === 'options') return readOptions(value, evaluate);
  // `Page()` has neither: what stands there is a field of its instance.
  if (name === 'properties') return kind === 'Page' ? undefined : readProperties(value, evaluate);
  if (name === 'methods') return kind === 'Page' ? undefined : readMethods(value);
  if (name === 'onPageScroll') return kind === 'Page' ? onlyIfFunction(value) : undefined;
  const known = evaluate(value);
  if (name === 'data') return known === undefined || (isRecord(known) && isData(known)) ? known : UNKNOWN;
  return Array.isArray(known) && known.every((entry) => typeof entry === 'string') ? known : UNKNOWN;
}

/** @param all takes the members of each */
function readBehaviors(node: AnyNode, evaluate: Evaluate, all: Members[]): unknown {
  const list = evaluate(node);
  if (!Array.isArray(list)) return UNKNOWN;
  const behaviors: unknown[] = [];
  for (const entry of list) {
    if (typeof entry === 'string') behaviors.push(entry);
    else {
      const known = entry instanceof KnownBehavior ? readMembers('Component', entry.definition, entry.evaluate) : undefined;
      if (known === undefined) return UNKNOWN;
      all.push(...known.all);
      behaviors.push({ behavior: known.raw });
    }
  }
  return behaviors;
}

function nothing(): void {}

function onlyIfFunction(value: AnyNode): unknown {
  return isFunction(value) ? nothing : UNKNOWN;
}

/** Of the methods, a component that is a page says by one that it wants to hear of scrolling. */
function readMethods(node: AnyNode): unknown {
  const members = node.type === 'ObjectExpression' ? membersOf(node) : undefined;
  if (members === undefined) return UNKNOWN;
  const onPageScroll = members.get('onPageScroll');
  if (onPageScroll === undefined) return undefined;
  return isFunction(onPageScroll.value) ? { onPageScroll: nothing } : UNKNOWN;
}

/** A pattern that fields of pure data are found by: a beginning or an end, so that no text takes long to be tried. */
const SIMPLE_PATTERN = /^(?:\^[\w$]+|[\w$]+\$)$/;

function readOptions(node: AnyNode, evaluate: Evaluate): unknown {
  const members = node.type === 'ObjectExpression' ? membersOf(node) : undefined;
  if (members === undefined) return UNKNOWN;
  const options: Record<string, unknown> = {};
  for (const [name, { value }] of members) {
    const { pattern = '', flags = '' } = (value.type === 'Literal' && value.regex) || {};
    options[name] = SIMPLE_PATTERN.test(pattern) && flags === '' ? new RegExp(pattern) : evaluate(value);
    if (options[name] === UNKNOWN) return UNKNOWN;
  }
  return options;
}
