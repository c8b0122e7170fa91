// WXS as data: an ES5-minus syntax tree in compact JSON. The compiler has resolved every name, so a variable is a number
// of functions upwards and a slot: frames are arrays whose item 0 is the enclosing function's frame.
//
// Primitives stand for themselves; every other node is a tuple named by its first item.

/** Version of this format. A reader refuses any other. */
export const WXS_FORMAT_VERSION = 1;

export type WxsExpression =
  | string
  | number
  | boolean
  | null
  | readonly ['u']
  /** Variable: `up` functions outwards (0 is this one), slot from 1. */
  | readonly ['l', up: number, slot: number]
  /** Global of the WXS language, such as `Math`; an unknown one is `undefined`. */
  | readonly ['g', name: string]
  /** `require` of a module, by id. */
  | readonly ['r', module: string]
  | readonly ['.', object: WxsExpression, name: string]
  | readonly ['[', object: WxsExpression, key: WxsExpression]
  | WxsCall
  /** Assignment; `operator` is '' or the binary operator of a compound one. */
  | readonly ['=', operator: string, target: WxsTarget, value: WxsExpression]
  /** `++` and `--`: adds `delta`; yields the new value when `prefix`, the old one otherwise. */
  | readonly ['++', target: WxsTarget, delta: 1 | -1, prefix: 0 | 1]
  | readonly ['delete', target: WxsExpression]
  | WxsItems
  /** Unary and binary operators, as in template expressions. */
  | readonly [operator: string, operand: WxsExpression]
  | readonly [operator: string, left: WxsExpression, right: WxsExpression]
  | readonly ['?', condition: WxsExpression, whenTrue: WxsExpression, whenFalse: WxsExpression]
  | WxsObjectLiteral
  | WxsFunctionNode;

/** `['(', callee, ...args]`: a call; a callee that is a member gets its object as receiver. */
export interface WxsCall extends ReadonlyArray<WxsExpression> {
  readonly 0: '(';
  readonly 1: WxsExpression;
}

/** `[',', ...items]` is a sequence, `['a', ...items]` an array literal. */
export interface WxsItems extends ReadonlyArray<WxsExpression> {
  readonly 0: ',' | 'a';
}

/** `['o', ...entries]` */
export interface WxsObjectLiteral extends ReadonlyArray<string | readonly [key: string, value: WxsExpression]> {
  readonly 0: 'o';
}

export type WxsTarget =
  | readonly ['l', number, number]
  | readonly ['.', WxsExpression, string]
  | readonly ['[', WxsExpression, WxsExpression];

/** Parameters take slots 1 to `params`; `slots` counts them and all variables. */
export type WxsFunctionNode = readonly [
  'f',
  params: number,
  slots: number,
  body: readonly WxsStatement[],
  extra?: WxsFunctionExtra,
];

export interface WxsFunctionExtra {
  /** Slot of `arguments`, where the body names it. */
  readonly a?: number;
  /** Slot of the function's own name, where a named function expression names it. */
  readonly s?: number;
  /** Default values: slot and expression, evaluated in order. */
  readonly d?: readonly (readonly [slot: number, value: WxsExpression])[];
}

/** Function declarations are hoisted by the compiler: assignments at the start of the body. */
export type WxsStatement =
  | readonly ['e', WxsExpression]
  | readonly ['?', condition: WxsExpression, whenTrue: readonly WxsStatement[], whenFalse?: readonly WxsStatement[]]
  /** `for` and `while`; a part that is absent is `0` (an absent test is `true`). */
  | readonly ['for', init: WxsExpression, test: WxsExpression, update: WxsExpression, body: readonly WxsStatement[]]
  | readonly ['do', body: readonly WxsStatement[], test: WxsExpression]
  /** Cases in order; `[]` instead of a test marks `default`. */
  | readonly [
      'switch',
      value: WxsExpression,
      cases: readonly (readonly [test: readonly [] | readonly [WxsExpression], body: readonly WxsStatement[]])[],
    ]
  | readonly ['{', body: readonly WxsStatement[]]
  | readonly ['break']
  | readonly ['continue']
  | readonly ['return', value?: WxsExpression]
  | readonly ['throw', value: WxsExpression];

/** A compiled module: the body of a function whose slot 1 is `module` and whose slot 2 is `exports`. */
export interface WxsProgram {
  readonly v: typeof WXS_FORMAT_VERSION;
  /** Slots of the module's own frame. */
  readonly n: number;
  readonly b: readonly WxsStatement[];
}

/**
 * Compiled WXS modules by id. The id of a `.wxs` file is its path from the package root with extension; an inline
 * module's id is its WXML file's path, `#`, and its name.
 */
export type WxsModules = Readonly<Record<string, WxsProgram>>;
