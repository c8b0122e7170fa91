// WXS source arrives, a program of the template package's WXS format leaves. Acorn reads it as modern JavaScript, so
// that what WXS lacks is named in a diagnostic instead of being a syntax error somewhere.

import { WXS_FORMAT_VERSION, type WxsProgram } from '@dinghy/template';
import type * as acorn from 'acorn';
import type { DiagnosticCode, DiagnosticParams } from '../../diagnostics/codes.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { FindingLimit } from '../../diagnostics/finding-limit.ts';
import { LinearParser } from '../linear-parser.ts';
import { findTooDeep, NESTING_MAX } from '../measure-nesting.ts';
import { Lowering } from './lower.ts';
import { assignedNames, FunctionScope } from './scope.ts';

export interface WxsInput {
  /** File that the code is in: a `.wxs` file, or the WXML file of an inline module. */
  readonly file: string;
  /** Text of that file, and which part of it is code. */
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Id of a required module, `undefined` when there is none; the caller reports. */
  readonly resolveModule: (path: string) => string | undefined;
  readonly report: Report;
  /** Whether another finding is worth making. */
  readonly admits?: FindingLimit;
}

/** WXS reserves fewer words than JavaScript of today: `class` or `enum` may be a variable, as in old JavaScript. */
function parse(code: string): acorn.Program {
  try {
    return LinearParser.parse(code, { ecmaVersion: 'latest', sourceType: 'script' });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    try {
      return LinearParser.parse(code, { ecmaVersion: 5, sourceType: 'script', allowReserved: true });
    } catch {
      throw error;
    }
  }
}

const EMPTY: WxsProgram = { v: WXS_FORMAT_VERSION, n: 2, b: [] };

export function compileWxs(input: WxsInput): WxsProgram {
  const { file, source, start, end } = input;
  const report = <Code extends DiagnosticCode>(code: Code, params: DiagnosticParams<Code>, from: number, to: number): void => {
    if (input.admits?.(file, code) !== false)
      input.report(createDiagnostic(code, params, { file, source, start: start + from, end: start + to }));
  };
  try {
    const code = source.slice(start, end).replace(/^\uFEFF/, ' ');
    // V8 ends the process where a regular expression of the parser is compiled with the stack nearly full.
    const tooDeep = findTooDeep(code, 'js');
    if (tooDeep !== undefined) {
      report('WXS_SYNTAX_INVALID', { problem: `it is nested more than ${NESTING_MAX} deep` }, tooDeep, tooDeep + 1);
      return EMPTY;
    }
    const program = parse(code);
    const scope = new FunctionScope(undefined, assignedNames(program));
    scope.declare('module');
    scope.declare('exports');
    const body = new Lowering({ scope, report, resolveModule: input.resolveModule }).body(program.body);
    return { v: WXS_FORMAT_VERSION, n: scope.slotCount, b: body };
  } catch (error) {
    // Acorn's syntax errors carry `pos`; nesting beyond the stack, which only hostile code has, is a RangeError.
    const at = error instanceof SyntaxError && 'pos' in error ? Number(error.pos) : 0;
    const problem = error instanceof SyntaxError ? error.message.replace(/ \(\d+:\d+\)$/, '') : 'it is nested too deeply';
    report('WXS_SYNTAX_INVALID', { problem }, at, at + 1);
    return EMPTY;
  }
}
