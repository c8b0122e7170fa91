// The compiled template format: what the compiler emits and both layers evaluate.
// It is JSON, so it travels as data and is never run as script (docs/decisions/0002-templates-are-data.md).
// Short keys are part of the wire format; every one of them is spelled out here and only here.

/** Version of this format. A reader refuses any other. */
export const TEMPLATE_FORMAT_VERSION = 1;

/** `undefined` as an expression: JSON cannot say it. */
export type UndefinedExpression = readonly ['u'];

/**
 * One expression. Primitives stand for themselves; everything else is a tuple whose first item names the operation.
 * Names are resolved by the compiler, so evaluation never searches a scope chain by name:
 * - `['d', name]` a field of the data the template was called with (component data, or a `<template>`'s `data` object);
 * - `['i', up]` / `['x', up]` the item / index of the `up`-th enclosing `wx:for`, 0 being the innermost;
 * - `['v', up, name]` slot value `name` (the slot's name for it, not the alias) of the `up`-th enclosing slot scope;
 * - `['w', module]` a WXS module visible where the expression was written.
 *
 * Loops and slot scopes are frames of one chain: `up` counts both kinds.
 */
export type Expression =
  | string
  | number
  | boolean
  | null
  | UndefinedExpression
  | readonly ['d', name: string]
  | readonly ['i', up: number]
  | readonly ['x', up: number]
  | readonly ['v', up: number, name: string]
  | readonly ['w', module: string]
  | readonly ['.', object: Expression, name: string]
  | readonly ['[', object: Expression, key: Expression]
  | CallExpression
  | readonly [operator: UnaryOperator, operand: Expression]
  | readonly [operator: BinaryOperator, left: Expression, right: Expression]
  | readonly ['?', condition: Expression, whenTrue: Expression, whenFalse: Expression]
  | ArrayExpression
  | ObjectExpression
  | TextExpression;

// The variadic ones are interfaces, because a type alias may not name itself in the rest of a tuple.

/** `['(', callee, ...args]` */
export interface CallExpression extends ReadonlyArray<Expression> {
  readonly 0: '(';
  readonly 1: Expression;
}

/** `['a', ...items]`: array literal; an item may be a spread. */
export interface ArrayExpression extends ReadonlyArray<Expression | Spread> {
  readonly 0: 'a';
}

/** `['o', ...entries]`: object literal; later entries win. */
export interface ObjectExpression extends ReadonlyArray<string | readonly [key: string, value: Expression] | Spread> {
  readonly 0: 'o';
}

/** `['c', ...parts]`: interpolated text; parts are stringified (`undefined` is `''`, `null` is `'null'`) and joined. */
export interface TextExpression extends ReadonlyArray<Expression> {
  readonly 0: 'c';
}

export type Spread = readonly ['...', value: Expression];

/** `neg` and `pos` are unary minus and plus, so that no name means two things. */
export type UnaryOperator = '!' | '~' | 'neg' | 'pos' | 'typeof' | 'void';

export type BinaryOperator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '==='
  | '!=='
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '>>>'
  | '&&'
  | '||'
  | '??'
  | 'instanceof';

/** A node of a template. A string is static text; the others are told apart by the key that only they have. */
export type TemplateNode = string | TextNode | ElementNode | ComponentNode | IfNode | ForNode | SlotNode | UseNode | ScopeNode;

/** Text with at least one interpolation. */
export interface TextNode {
  readonly x: Expression;
}

/** What elements, components and slots have in common. */
export interface NodeBase {
  /**
   * Attributes: name to value. A value that is not an array is static.
   * Names are camel-cased (`hover-class` is `hoverClass`); `id`, `class`, `style`, `slot` and `hidden` are among them.
   */
  readonly a?: Readonly<Record<string, Expression>>;
  /** `data-*`: dataset key (lower-cased, then camel-cased) to value. Values keep their type. */
  readonly d?: Readonly<Record<string, Expression>>;
  /** `mark:*`: name to value. */
  readonly m?: Readonly<Record<string, Expression>>;
  /** Event bindings in source order. */
  readonly o?: readonly EventBinding[];
  /** `change:prop`: camel-cased property name to an expression that yields a WXS function. */
  readonly w?: Readonly<Record<string, Expression>>;
  /** `model:prop`: camel-cased property name to the data path it writes back to. The value itself is also in `a`. */
  readonly l?: Readonly<Record<string, ModelPath>>;
  /** Names of attributes as they are written, in their order. Only where a tool has asked for them. */
  readonly r?: readonly string[];
  /** Children; for a component, its slot content, which belongs to the owner. */
  readonly n?: readonly TemplateNode[];
}

/** A built-in component, or an unknown tag, which is an inert inline element. */
export interface ElementNode extends NodeBase {
  /** Tag as written, case kept, without the `wx-` prefix of the DOM. */
  readonly e: string;
}

/** A custom component. */
export interface ComponentNode extends NodeBase {
  /** Path of the component from the package root, without leading slash or extension; a generic is `['g', name]`. */
  readonly c: string | readonly ['g', name: string];
  /** Tag as written. */
  readonly t: string;
  /** `generic:item="tag"`: generic name to component path, or to a generic of this component. */
  readonly g?: Readonly<Record<string, string | readonly ['g', name: string]>>;
  /** `componentPlaceholder` for this tag: a component path, or a built-in tag when it starts with `<`. */
  readonly p?: string;
}

/** `wx:if` / `wx:elif` / `wx:else`: the first branch whose condition is truthy. `wx:else` has the condition `true`. */
export interface IfNode {
  readonly i: readonly (readonly [condition: Expression, nodes: readonly TemplateNode[]])[];
}

/** `wx:for`. Opens one frame of the scope chain for its body. */
export interface ForNode {
  readonly f: Expression;
  /** `wx:key`: a property name of the item, `*this`, or absent. */
  readonly k?: string;
  /**
   * Data field with the number of all items, while the data has only the first of them: set where `f` is a data field that
   * nothing but such lists reads (docs/decisions/0032-views-get-what-they-show.md).
   */
  readonly t?: string;
  readonly n: readonly TemplateNode[];
}

/** `<slot>`: name in `a.name`; its other attributes are slot values. */
export interface SlotNode extends NodeBase {
  readonly s: 1;
}

/** `<template is data>`. Inside, only the `data` object is visible, and the defining file's WXS modules. */
export interface UseNode {
  readonly u: Expression;
  /** An object-valued expression; absent means the empty object. */
  readonly v?: Expression;
  /**
   * Where the fields of `data` come from, in source order, for `model:` inside the template: field, or `...` for a spread,
   * to the path that its value is at here; `null` where it is at none. Absent where no template of the program has `model:`.
   */
  readonly m?: readonly (readonly [field: string, path: ModelPath | null])[];
}

/** Content that reads slot values (`slot:name="alias"`). Opens one frame: alias to slot value name. */
export interface ScopeNode {
  readonly y: Readonly<Record<string, string>>;
  /** Name of the slot that the content goes to. Absent where the content's own nodes say it. */
  readonly a?: Readonly<Record<'slot', Expression>>;
  readonly n: readonly TemplateNode[];
}

/** `[event, flags, handler]`. The handler is a method name of the owner, or an expression that yields one or a WXS function. */
export type EventBinding = readonly [event: string, flags: number, handler: Expression];

/** Bits of an {@link EventBinding}'s flags. None set is a plain `bind`. */
export const EVENT_FLAGS: { readonly catch: 1; readonly mut: 2; readonly capture: 4 } = { catch: 1, mut: 2, capture: 4 };

/**
 * Data field, then member names and index expressions. A loop's item is spelt as its list and index: in a `wx:for` over
 * `rows`, `item.on` is `['rows', ['x', 0], 'on']`.
 */
export type ModelPath = FieldPath | ConditionalPath;

export type FieldPath = readonly [field: string, ...segments: Expression[]];

/** `on ? a : b`: written to whichever the condition names at that moment. No field is called `?`. */
export type ConditionalPath = readonly [
  kind: '?',
  condition: Expression,
  whenTrue: ModelPath | null,
  whenFalse: ModelPath | null,
];

/**
 * A compiled WXML file with everything that it imports or includes.
 * `bodies[0]` is the file itself; the others are named templates, its own and imported ones.
 */
export interface TemplateProgram {
  readonly v: typeof TEMPLATE_FORMAT_VERSION;
  readonly bodies: readonly TemplateBody[];
}

/** In a structure template: of a named template that has no component and no slot in it. */
export const NO_BODY = -1;

export interface TemplateBody {
  readonly n: readonly TemplateNode[];
  /** Named templates that `<template is>` can reach from here: name to index in `bodies`, or {@link NO_BODY}. */
  readonly t?: Readonly<Record<string, number>>;
  /** WXS modules visible here: name as written to module id (see {@link WxsModules}). */
  readonly w?: Readonly<Record<string, string>>;
}
