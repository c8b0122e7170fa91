// How deep a script is nested, told from its tokens before anything parses it. Parsers and printers take time or room that
// grows with the square of the depth (each line of a printed block is indented), some double it at each level, and at some
// depth their stack ends, and esbuild's process with it.

import { listScriptTokens } from './script-tokens.ts';

/** Levels that a script may have. 6,490 files of npm packages, bundles and minified ones among them, stay below 90. */
export const NESTING_MAX = 128;

/**
 * TypeScript's `a ? (b) : c => d` can be read in two ways, and which one is known at its end: esbuild reads it twice, so one
 * inside another four times. The same with `infer` at the beginning of brackets.
 */
const AMBIGUITY_MAX = 8;

const OPENERS = new Set(['(', '[', '{']);
const CLOSERS = new Set([')', ']', '}']);

/** What takes the statement after it without braces, which is printed on a line of its own. */
const HEADS = new Set(['if', 'for', 'while', 'with', 'do']);

/** Operators in front of what they take. */
const PREFIXES = new Set(['!', '~', '+', '-', 'typeof', 'void', 'delete', 'await', 'yield', 'new']);

/** Words that go on with an expression on a new line; any other begins a statement there. */
const JOINTS = new Set(['in', 'instanceof', 'of', 'as', 'satisfies', 'extends', 'is']);

/** One bracket that is open, or the file itself. */
interface Level {
  /** `if (…)`, `for (…)` in front of the bracket. */
  readonly afterHead: boolean;
  readonly afterQuestion: boolean;
  /** Statements without braces around what comes next: `if (a) for (;;) …`. */
  heads: number;
  /** Functions without braces around it: `a => b => …`. */
  arrows: number;
  ambiguous: number;
}

/** Offset of the first place that is nested too deep; undefined where there is none. */
export function findTooDeep(source: string, language: 'js' | 'ts'): number | undefined {
  if (!mayBeDeep(source, language)) return undefined;
  const nesting = new Nesting();
  let offset = 0;
  for (const { type, value } of listScriptTokens(source, language)) {
    if (type === 'Unsure') return offset;
    nesting.take(type, value);
    if (nesting.depth + nesting.run > NESTING_MAX || (language === 'ts' && nesting.ambiguous > AMBIGUITY_MAX)) return offset;
    offset += value.length;
  }
  return undefined;
}

class Nesting {
  depth = 0;
  /** Prefixes, labels, type arguments or parts of a namespace's name in a row: `!!a`, `a: b: c`, `a<b<c`, `namespace a.b.c`. */
  run = 0;
  ambiguous = 0;
  readonly #levels: Level[] = [{ afterHead: false, afterQuestion: false, heads: 0, arrows: 0, ambiguous: 0 }];
  #beginsLine = false;
  /** The token before, whether an expression can end with it, and the level that it closed. */
  #last = '';
  #isOperand = false;
  #lastIsName = false;
  #runKind = '';
  #closed: Level | undefined;
  /** Behind `? (…) :`, where an arrow would make it ambiguous. */
  #awaitsArrow: Level | undefined;

  take(type: string, value: string): void {
    if (type === 'LineTerminatorSequence') this.#beginsLine = true;
    if (type === 'LineTerminatorSequence' || type === 'WhiteSpace' || type.endsWith('Comment')) return;
    const level = this.#levels.at(-1) as Level;
    const closed = this.#closed;
    this.#closed = undefined;
    if (value === ';' || value === ',' || this.#beginsStatement(type, value)) this.#endExpression(level);
    if (type === 'TemplateHead' || (type === 'Punctuator' && OPENERS.has(value))) this.#open();
    else if (type === 'TemplateTail' || (type === 'Punctuator' && CLOSERS.has(value))) this.#close(level);
    else if (type === 'IdentifierName' && HEADS.has(value)) this.#addHead(level, closed?.afterHead === true, value);
    else if (value === ':' && closed?.afterQuestion) this.#awaitsArrow = level;
    else if (value === '=>') this.#addArrow(level);
    else if (value === 'infer' && this.#last === '(') this.#addAmbiguous(level);
    this.#extendRun(type, value);
    this.#last = value;
    this.#isOperand = type !== 'Punctuator' || CLOSERS.has(value);
    this.#beginsLine = false;
  }

  #extendRun(type: string, value: string): void {
    const isName = type === 'IdentifierName';
    if (PREFIXES.has(value)) this.#setRun('prefix', 1);
    else if (value === ':' && this.#lastIsName) this.#setRun('label', 1);
    else if (value === '<') this.#setRun('type', 1);
    else if (value === 'namespace' || value === 'module') this.#setRun('namespace', 1);
    else if (value === '.' && this.#lastIsName && this.#runKind === 'namespace') this.#setRun('namespace', 1);
    else if (!isName || (this.#runKind !== 'namespace' && this.#runKind !== 'type' && this.#last !== ':')) this.#setRun('', 0);
    this.#lastIsName = isName;
  }

  #setRun(kind: string, more: number): void {
    this.run = kind === this.#runKind ? this.run + more : more;
    this.#runKind = kind;
  }

  /** A word on a new line, behind what is whole: no semicolon is needed there. */
  #beginsStatement(type: string, value: string): boolean {
    return this.#beginsLine && this.#isOperand && type === 'IdentifierName' && !JOINTS.has(value);
  }

  #open(): void {
    const afterHead = HEADS.has(this.#last);
    this.#levels.push({ afterHead, afterQuestion: this.#last === '?', heads: 0, arrows: 0, ambiguous: 0 });
    this.depth += 1;
  }

  #close(level: Level): void {
    // More are closed than opened: the parser will say so.
    if (this.#levels.length === 1) return;
    this.#levels.pop();
    this.#endExpression(level);
    this.depth -= 1 + level.heads;
    this.#closed = level;
  }

  #endExpression(level: Level): void {
    this.depth -= level.arrows;
    this.ambiguous -= level.ambiguous;
    level.arrows = 0;
    level.ambiguous = 0;
  }

  #addHead(level: Level, continues: boolean, head: string): void {
    const isInside = continues || this.#last === 'do' || this.#last === 'else';
    // `else if` is printed on one line.
    const heads = isInside ? level.heads + (this.#last === 'else' && head === 'if' ? 0 : 1) : 1;
    this.depth += heads - level.heads;
    level.heads = heads;
  }

  #addArrow(level: Level): void {
    level.arrows += 1;
    this.depth += 1;
    if (this.#awaitsArrow === level) this.#addAmbiguous(level);
  }

  #addAmbiguous(level: Level): void {
    this.#awaitsArrow = undefined;
    level.ambiguous += 1;
    this.ambiguous += 1;
  }
}

/** Most files have fewer brackets in all than a deep one needs. */
function mayBeDeep(source: string, language: 'js' | 'ts'): boolean {
  if (source.length > 20_000 || (language === 'ts' && /=>|\binfer\b|\bnamespace\b|</.test(source))) return true;
  return (
    (source.match(/[([{!~+:-]|=>|\b(?:if|for|while|with|do|typeof|void|delete|await|yield|new)\b/g)?.length ?? 0) > NESTING_MAX
  );
}
