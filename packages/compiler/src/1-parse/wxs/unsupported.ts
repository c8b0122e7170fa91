/** Node types of modern JavaScript that WXS lacks: what to call them, and what to do instead. */
export const UNSUPPORTED: Readonly<Record<string, readonly [construct: string, instead: string]>> = {
  ArrowFunctionExpression: ['arrow functions', 'Write function () { … }.'],
  AwaitExpression: ['await', 'WXS is synchronous; do this in the logic.'],
  BigIntLiteral: ['bigint literals', 'Use a number.'],
  ChainExpression: ['?.', 'Test with && first.'],
  ClassDeclaration: ['classes', 'Use functions and objects.'],
  ClassExpression: ['classes', 'Use functions and objects.'],
  ExportAllDeclaration: ['export', 'Assign to module.exports.'],
  ForInStatement: ['for…in', 'Keep a list of the keys, or take them from JSON.stringify.'],
  ForOfStatement: ['for…of', 'Use for with an index, or forEach.'],
  ImportExpression: ['import()', "Use require('./file.wxs')."],
  LabeledStatement: ['labels', 'Use a flag, or a function with return.'],
  MetaProperty: ['new.target', 'Remove it.'],
  NewExpression: ['new', 'Use getDate() for dates, getRegExp() for regular expressions, literals for the rest.'],
  PrivateIdentifier: ['private names', 'Use a variable of the module.'],
  RegExpLiteral: ['regular expression literals', "Use getRegExp('pattern', 'flags')."],
  SpreadElement: ['spread', 'Copy with a loop or concat.'],
  TaggedTemplateExpression: ['template strings', 'Join with +.'],
  TemplateLiteral: ['template strings', 'Join with +.'],
  TryStatement: ['try…catch', 'Test before instead.'],
  WithStatement: ['with', 'Name the object.'],
  YieldExpression: ['generators', 'Return an array.'],
  ObjectPattern: ['destructuring', 'Read the members one by one.'],
  ArrayPattern: ['destructuring', 'Read the items one by one.'],
  RestElement: ['rest parameters', 'Use arguments.'],
};

/** Operators of modern JavaScript that WXS lacks. */
export const UNSUPPORTED_OPERATORS: Readonly<Record<string, string>> = {
  in: 'Compare the member with undefined.',
  instanceof: "Compare x.constructor with a name, such as 'Array'.",
  '**': 'Use Math.pow.',
  '??': 'Use a condition.',
  '**=': 'Use Math.pow.',
  '&&=': 'Use if.',
  '||=': 'Use if.',
  '??=': 'Use if.',
};
