// What a module gives to `Page()` or `Component()`, as far as it decides what the page shows first, where all of that is
// said by the text alone. Functions are left out: none of them runs at build time.

import type { AnyNode, CallExpression } from 'acorn';
import { childrenOf } from '../script/module-tree.ts';
import { findConstants } from './constants.ts';
import { createEvaluator, type Evaluate, isRecord, UNKNOWN } from './known-value.ts';
import { isFunction, type Members, membersOf } from './members.ts';
import { readProperties } from './properties.ts';
import { maySetDataAtOnce } from './sets-data.ts';

/** A definition whose first state is known. */
export interface StaticDefinition {
  readonly kind: 'Page' | 'Component';
  /** `data`, `properties`, `options`, `behaviors`, `externalClasses`, and an empty `onPageScroll` where there is one. */
  readonly raw: Readonly<Record<string, unknown>>;
  /** Nothing that runs before its first commit could set data: what is known here is what that commit holds. */
  readonly isSettled: boolean;
}

/** Members of a definition that nothing of the first state depends on, whatever they are. */
const DECISIVE = new Set(['data', 'properties', 'options', 'behaviors', 'externalClasses', 'methods', 'onPageScroll']);

/** @param body statements of a module; undefined where the module calls neither, or more cannot be told from its text */
export function readDefinition(code: string, body: readonly AnyNode[] | undefined): StaticDefinition | undefined {
  if (body === undefined || !/\b(?:Page|Component)\s*\(/.test(code)) return undefined;
  const call = findCall(body);
  const [argument] = call?.arguments ?? [];
  if (call?.callee.type !== 'Identifier' || argument === undefined || call.arguments.length !== 1) return undefined;
  const kind = call.callee.name as StaticDefinition['kind'];
  const constants = findConstants(body, argument);
  const definition = argument.type === 'Identifier' ? constants.get(argument.name) : argument;
  if (definition?.type !== 'ObjectExpression') return undefined;
  const members = membersOf(definition);
  const raw =
    members &&
    readMembers(
      kind,
      members,
      createEvaluator((name) => constants.get(name)),
    );
  return raw && { kind, raw, isSettled: !maySetDataAtOnce(kind, members) };
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

function readMembers(kind: StaticDefinition['kind'], members: Members, evaluate: Evaluate): Record<string, unknown> | undefined {
  const raw: Record<string, unknown> = {};
  for (const [name, { value }] of members) {
    if (!DECISIVE.has(name)) continue;
    const known = readMember(kind, name, value, evaluate);
    if (known === UNKNOWN) return undefined;
    if (known !== undefined) raw[name] = known;
  }
  return raw;
}

function readMember(kind: StaticDefinition['kind'], name: string, value: AnyNode, evaluate: Evaluate): unknown {
  if (name === 'options') return readOptions(value, evaluate);
  // `Page()` has neither: what stands there is a field of its instance.
  if (name === 'properties') return kind === 'Page' ? undefined : readProperties(value, evaluate);
  if (name === 'methods') return kind === 'Page' ? undefined : readMethods(value);
  if (name === 'onPageScroll') return kind === 'Page' ? onlyIfFunction(value) : undefined;
  const known = evaluate(value);
  if (name === 'data') return isRecord(known) || known === undefined ? known : UNKNOWN;
  return isListOfTexts(known) ? known : UNKNOWN;
}

/** Behaviors that the program makes itself would have to run. */
function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
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
