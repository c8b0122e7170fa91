// What is wrong with a script, before esbuild would find all of it: it tells each fault with its line and looks its place up
// from the beginning, so thousands of them take minutes, and more memory than there is.

import type { AnyNode, Options, Parser, Program } from 'acorn';
import { LinearParser } from '../../1-parse/linear-parser.ts';
import { findLongSequence, SEQUENCE_LENGTH_MAX } from './long-sequence.ts';

export type ScriptFault =
  | { readonly kind: 'syntax'; readonly reason: string; readonly offset: number }
  /** More expressions are joined by commas than may be. */
  | { readonly kind: 'sequence'; readonly offset: number };

/** Below it, whatever is wrong with a file is soon said, and no sequence is too long. */
const CHECKED_LENGTH_MIN = 2 * SEQUENCE_LENGTH_MAX;

/** Undefined where there is none, or where esbuild has to tell: TypeScript, and syntax that acorn does not know. */
export function findFirstFault(source: string, language: 'js' | 'ts'): ScriptFault | undefined {
  if (source.length < CHECKED_LENGTH_MIN) return undefined;
  const read = language === 'js' ? readScript(source) : 'unknown';
  if (read !== 'unknown') return read;
  const offset = findLongSequence(source, language);
  return offset === undefined ? undefined : { kind: 'sequence', offset };
}

/** Modules of both kinds, and those that are both at once. */
const OPTIONS: Options = {
  ecmaVersion: 'latest',
  sourceType: 'script',
  allowImportExportEverywhere: true,
  allowReturnOutsideFunction: true,
  allowHashBang: true,
};

function readScript(source: string): ScriptFault | 'unknown' | undefined {
  try {
    const program = SequenceParser.parse(source, OPTIONS);
    // Strict from here on, for esbuild too.
    if (isModule(program)) LinearParser.parse(source, { ...OPTIONS, sourceType: 'module', allowReturnOutsideFunction: false });
    return undefined;
  } catch (error) {
    if (error instanceof LongSequence) return { kind: 'sequence', offset: error.offset };
    if (!(error instanceof SyntaxError)) throw error;
    const { message, pos = 0 } = error as SyntaxError & { pos?: number };
    const isUnknown = source[pos] === '@' || message.startsWith('Not enough stack space');
    return isUnknown ? 'unknown' : { kind: 'syntax', reason: message.replace(/ \(\d+:\d+\)$/, ''), offset: pos };
  }
}

function isModule({ body }: Program): boolean {
  return body.some(({ type }) => type === 'ImportDeclaration' || type.startsWith('Export'));
}

class LongSequence extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('too many expressions are joined by commas');
    this.offset = offset;
  }
}

/** What acorn lets its plugins have: each node passes one of the two when it is whole. */
interface NodeFinisher {
  finishNode(node: AnyNode, type: string): AnyNode;
  finishNodeAt(node: AnyNode, type: string, ...place: unknown[]): AnyNode;
}

const SequenceParser = LinearParser.extend((Base) => {
  const Extensible = Base as unknown as new (...settings: unknown[]) => NodeFinisher;
  const Counting = class extends Extensible {
    override finishNode(node: AnyNode, type: string): AnyNode {
      return checkSequence(super.finishNode(node, type));
    }
    override finishNodeAt(node: AnyNode, type: string, ...place: unknown[]): AnyNode {
      return checkSequence(super.finishNodeAt(node, type, ...place));
    }
  };
  return Counting as unknown as typeof Parser;
});

function checkSequence(node: AnyNode): AnyNode {
  if (node.type !== 'SequenceExpression') return node;
  const beyond = node.expressions[SEQUENCE_LENGTH_MAX];
  if (beyond !== undefined) throw new LongSequence(beyond.start);
  return node;
}
