// From acorn's tree to the WXS format, one method per kind of node. What WXS lacks is reported where it stands and
// left out, so that one mistake does not hide the next.

import type { WxsExpression, WxsFunctionNode, WxsStatement, WxsTarget } from '@dinghy/template';
import type * as acorn from 'acorn';
import type { ReportAt } from '../expression/parse-interpolation.ts';
import { WXS_GLOBALS } from './globals.ts';
import { declaredNames, FunctionScope } from './scope.ts';
import { UNSUPPORTED, UNSUPPORTED_OPERATORS } from './unsupported.ts';

const UNARY: Readonly<Record<string, string>> = { '-': 'neg', '+': 'pos', '!': '!', '~': '~', typeof: 'typeof', void: 'void' };

const UNDEFINED: WxsExpression = ['u'];

export interface LoweringContext {
  readonly scope: FunctionScope;
  readonly report: ReportAt;
  readonly resolveModule: (path: string) => string | undefined;
}

type Node<Type extends acorn.AnyNode['type']> = Extract<acorn.AnyNode, { type: Type }>;

export class Lowering {
  readonly #scope: FunctionScope;
  readonly #context: LoweringContext;
  readonly #inFunction: boolean;

  constructor(context: LoweringContext, inFunction = false) {
    this.#context = context;
    this.#scope = context.scope;
    this.#inFunction = inFunction;
  }

  /** A function's or the module's statements, declarations hoisted. */
  body(nodes: readonly acorn.AnyNode[]): WxsStatement[] {
    const { variables, functions } = declaredNames(nodes);
    for (const name of variables) this.#scope.declare(name);
    for (const { id } of functions) this.#scope.declare(id.name);
    const hoisted = functions.map((node): WxsStatement => ['e', ['=', '', this.#local(node.id.name), this.#function(node)]]);
    return [...hoisted, ...this.#statements(nodes)];
  }

  #statements(nodes: readonly acorn.AnyNode[]): WxsStatement[] {
    return nodes.flatMap((node) => this.#statement(node));
  }

  /** A block's statements, or the one statement that stands for a block. */
  #block(node: acorn.AnyNode | null | undefined): WxsStatement[] {
    if (node === null || node === undefined) return [];
    return node.type === 'BlockStatement' ? this.#statements(node.body) : this.#statement(node);
  }

  #statement(node: acorn.AnyNode): WxsStatement[] {
    switch (node.type) {
      case 'ExpressionStatement':
        return [['e', this.#expression(node.expression)]];
      case 'VariableDeclaration': {
        const value = this.#declarations(node);
        return value === undefined ? [] : [['e', value]];
      }
      case 'FunctionDeclaration':
      case 'EmptyStatement':
      case 'DebuggerStatement':
        return [];
      case 'BlockStatement':
        return [['{', this.#statements(node.body)]];
      case 'IfStatement':
        return [['?', this.#expression(node.test), this.#block(node.consequent), this.#block(node.alternate)]];
      case 'ForStatement':
        return [this.#for(node)];
      case 'WhileStatement':
        return [['for', 0, this.#expression(node.test), 0, this.#block(node.body)]];
      case 'DoWhileStatement':
        return [['do', this.#block(node.body), this.#expression(node.test)]];
      case 'SwitchStatement':
        return [['switch', this.#expression(node.discriminant), node.cases.map((one) => this.#case(one))]];
      case 'BreakStatement':
        return [['break']];
      case 'ContinueStatement':
        return [['continue']];
      case 'ReturnStatement':
        return [node.argument ? ['return', this.#expression(node.argument)] : ['return']];
      case 'ThrowStatement':
        return [['throw', this.#expression(node.argument)]];
      default:
        this.#unsupported(node);
        return [];
    }
  }

  #case(node: Node<'SwitchCase'>): readonly [readonly [] | readonly [WxsExpression], WxsStatement[]] {
    return [node.test ? [this.#expression(node.test)] : [], this.#statements(node.consequent)];
  }

  #for(node: Node<'ForStatement'>): WxsStatement {
    const init =
      node.init?.type === 'VariableDeclaration'
        ? this.#declarations(node.init)
        : node.init
          ? this.#expression(node.init)
          : undefined;
    const test = node.test ? this.#expression(node.test) : true;
    return ['for', init ?? 0, test, node.update ? this.#expression(node.update) : 0, this.#block(node.body)];
  }

  /** The assignments that a declaration makes. */
  #declarations(node: Node<'VariableDeclaration'>): WxsExpression | undefined {
    if (node.kind !== 'var') this.#construct(node.kind, 'Use var.', node.start, node.start + node.kind.length);
    const assignments = node.declarations.flatMap(({ id, init }): WxsExpression[] => {
      if (id.type !== 'Identifier') {
        this.#unsupported(id);
        return [];
      }
      return init ? [['=', '', this.#local(id.name), this.#expression(init)]] : [];
    });
    return assignments.length > 1 ? [',', ...assignments] : assignments[0];
  }

  #expression(node: acorn.AnyNode): WxsExpression {
    switch (node.type) {
      case 'Literal':
        return this.#literal(node);
      case 'Identifier':
        return this.#name(node);
      case 'ThisExpression':
        return this.#this(node);
      case 'MemberExpression':
        return this.#member(node);
      case 'CallExpression':
        return this.#call(node);
      case 'AssignmentExpression':
        return this.#assignment(node);
      case 'UpdateExpression':
        return ['++', this.#target(node.argument), node.operator === '++' ? 1 : -1, node.prefix ? 1 : 0];
      case 'UnaryExpression':
        return this.#unary(node);
      case 'BinaryExpression':
      case 'LogicalExpression':
        return this.#binary(node);
      case 'ConditionalExpression':
        return ['?', this.#expression(node.test), this.#expression(node.consequent), this.#expression(node.alternate)];
      case 'SequenceExpression':
        return [',', ...node.expressions.map((item) => this.#expression(item))];
      case 'ParenthesizedExpression':
        return this.#expression(node.expression);
      case 'ArrayExpression':
        return ['a', ...node.elements.map((item) => (item === null ? UNDEFINED : this.#expression(item)))];
      case 'ObjectExpression':
        return ['o', ...node.properties.flatMap((property) => this.#property(property))];
      case 'FunctionExpression':
        return this.#function(node);
      default:
        return this.#unsupported(node);
    }
  }

  #literal(node: Node<'Literal'>): WxsExpression {
    if (node.regex) return this.#unsupported(node, 'RegExpLiteral');
    if (node.bigint) return this.#unsupported(node, 'BigIntLiteral');
    // JSON has no infinity.
    if (typeof node.value === 'number' && !Number.isFinite(node.value)) return ['g', 'Infinity'];
    return node.value as string | number | boolean | null;
  }

  #name(node: Node<'Identifier'>): WxsExpression {
    if (node.name === 'undefined') return UNDEFINED;
    const local = this.#scope.resolve(node.name);
    if (local !== undefined) return local;
    if (!WXS_GLOBALS.has(node.name)) this.#context.report('WXS_NAME_UNKNOWN', { name: node.name }, node.start, node.end);
    return ['g', node.name];
  }

  #this(node: Node<'ThisExpression'>): WxsExpression {
    if (this.#inFunction) this.#context.report('WXS_THIS_UNDEFINED', {}, node.start, node.end);
    else this.#construct('this', 'Name the object instead.', node.start, node.end);
    return UNDEFINED;
  }

  #member(node: Node<'MemberExpression'>): readonly ['.', WxsExpression, string] | readonly ['[', WxsExpression, WxsExpression] {
    const object = this.#expression(node.object);
    if (node.computed) return ['[', object, this.#expression(node.property)];
    return ['.', object, node.property.type === 'Identifier' ? node.property.name : ''];
  }

  #call(node: Node<'CallExpression'>): WxsExpression {
    const { callee } = node;
    const isGlobal = callee.type === 'Identifier' && this.#scope.resolve(callee.name) === undefined;
    if (isGlobal && callee.name === 'require') return this.#require(node);
    const args = node.arguments.map((argument) => this.#expression(argument));
    const [pattern] = node.arguments;
    if (isGlobal && callee.name === 'getRegExp' && pattern?.type === 'Literal' && typeof pattern.value === 'string')
      args[0] = patternText(pattern);
    return ['(', this.#expression(callee), ...args];
  }

  #require(node: Node<'CallExpression'>): WxsExpression {
    const [path] = node.arguments;
    if (path?.type !== 'Literal' || typeof path.value !== 'string') {
      this.#context.report('WXS_REQUIRE_DYNAMIC', {}, node.start, node.end);
      return UNDEFINED;
    }
    const module = this.#context.resolveModule(path.value);
    if (module === undefined) this.#context.report('WXS_FILE_MISSING', { src: path.value }, path.start, path.end);
    return module === undefined ? UNDEFINED : ['r', module];
  }

  #assignment(node: Node<'AssignmentExpression'>): WxsExpression {
    if (Object.hasOwn(UNSUPPORTED_OPERATORS, node.operator)) return this.#operator(node.operator, node);
    return ['=', node.operator.slice(0, -1), this.#target(node.left), this.#expression(node.right)];
  }

  #target(node: acorn.AnyNode): WxsTarget {
    if (node.type === 'MemberExpression') return this.#member(node);
    if (node.type === 'Identifier') return this.#local(node.name);
    if (node.type === 'ParenthesizedExpression') return this.#target(node.expression);
    this.#unsupported(node);
    return ['.', ['o'], ''];
  }

  /** A variable to write to. An undeclared one belongs to the module: the scope knows all names that are assigned. */
  #local(name: string): readonly ['l', number, number] {
    return this.#scope.resolve(name) ?? ['l', 0, this.#scope.declare(name)];
  }

  #unary(node: Node<'UnaryExpression'>): WxsExpression {
    if (node.operator === 'delete') return ['delete', this.#expression(node.argument)];
    return [UNARY[node.operator] as string, this.#expression(node.argument)];
  }

  #binary(node: Node<'BinaryExpression'> | Node<'LogicalExpression'>): WxsExpression {
    if (Object.hasOwn(UNSUPPORTED_OPERATORS, node.operator)) return this.#operator(node.operator, node);
    return [node.operator, this.#expression(node.left), this.#expression(node.right)];
  }

  #property(node: Node<'Property'> | Node<'SpreadElement'>): (readonly [string, WxsExpression])[] {
    if (node.type === 'SpreadElement') {
      this.#unsupported(node);
      return [];
    }
    // The reference compiler refuses shorthand, but published libraries (@vant/weapp's cascader) use it and work.
    const problem =
      node.method || node.kind !== 'init'
        ? (['methods in object literals', 'Write name: function () { … }.'] as const)
        : node.computed
          ? (['computed property names', 'Assign the member after the literal.'] as const)
          : undefined;
    if (problem !== undefined) {
      this.#construct(problem[0], problem[1], node.start, node.end);
      return [];
    }
    const key = node.key.type === 'Identifier' ? node.key.name : String((node.key as Node<'Literal'>).value);
    return [[key, this.#expression(node.value)]];
  }

  #function(node: Node<'FunctionDeclaration'> | Node<'FunctionExpression'>): WxsFunctionNode {
    if (node.async) this.#construct('async functions', 'WXS is synchronous; do this in the logic.', node.start, node.start + 5);
    if (node.generator) this.#construct('generators', 'Return an array.', node.start, node.start + 8);
    const selfName = node.type === 'FunctionExpression' ? node.id?.name : undefined;
    const scope = new FunctionScope(this.#scope, new Set(), selfName);
    const inner = new Lowering({ ...this.#context, scope }, true);
    const defaults: (readonly [number, acorn.AnyNode])[] = [];
    for (const param of node.params) {
      const pattern = param.type === 'AssignmentPattern' ? param.left : param;
      if (pattern.type !== 'Identifier') this.#unsupported(pattern);
      const slot = scope.declareParameter(pattern.type === 'Identifier' ? pattern.name : '');
      if (param.type === 'AssignmentPattern') defaults.push([slot, param.right]);
    }
    const body = inner.body(node.body.body);
    const values = defaults.map(([slot, value]) => [slot, inner.#expression(value)] as const);
    const extra = {
      ...(scope.argumentsSlot === undefined ? {} : { a: scope.argumentsSlot }),
      ...(scope.selfSlot === undefined ? {} : { s: scope.selfSlot }),
      ...(values.length === 0 ? {} : { d: values }),
    };
    const parts = ['f', node.params.length, scope.slotCount, body] as const;
    return Object.keys(extra).length === 0 ? parts : [...parts, extra];
  }

  #unsupported(node: acorn.AnyNode, type: string = node.type): WxsExpression {
    const [construct, instead] = UNSUPPORTED[type] ?? [`such syntax (${type})`, 'Write it in ES5.'];
    this.#construct(construct, instead, node.start, node.end);
    return UNDEFINED;
  }

  #operator(operator: string, node: acorn.AnyNode): WxsExpression {
    this.#construct(operator, UNSUPPORTED_OPERATORS[operator] as string, node.start, node.end);
    return UNDEFINED;
  }

  #construct(construct: string, instead: string, start: number, end: number): void {
    this.#context.report('WXS_CONSTRUCT_UNSUPPORTED', { construct, instead }, start, end);
  }
}

/**
 * The pattern that a literal means as the argument of `getRegExp`. Phones keep a backslash that JavaScript would drop:
 * published libraries write `getRegExp('^-?\d+(\.\d+)?$')` and rely on it, others write `'\\d'`. Both must work, so
 * only an escaped backslash or quote is unescaped.
 */
function patternText(node: Node<'Literal'>): string {
  return (node.raw ?? '').slice(1, -1).replace(/\\([\\'"])/g, '$1');
}
