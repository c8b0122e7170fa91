// An attribute value or a text arrives, one expression leaves. A value that is one mustache and nothing else keeps its
// type; everything else becomes text.

import type { Expression } from '@dinghy/template';
import type { DiagnosticCode, DiagnosticParams } from '../../diagnostics/codes.ts';
import { splitMustaches } from './mustache.ts';
import { ExpressionSyntaxError, parseExpression, type ResolveName } from './parse-expression.ts';

/** Offsets count in the text that was given. */
export type ReportAt = <Code extends DiagnosticCode>(
  code: Code,
  params: DiagnosticParams<Code>,
  start: number,
  end: number,
) => void;

export interface Interpolation {
  readonly text: string;
  readonly resolve: ResolveName;
  readonly report: ReportAt;
  /** The mustache is the body of an object literal (`<template data>`). */
  readonly objectBody?: boolean;
  /** Applied to the text between mustaches. */
  readonly decodeText?: (text: string) => string;
}

export function parseInterpolation({
  text,
  resolve,
  report,
  objectBody,
  decodeText = (part) => part,
}: Interpolation): Expression {
  const parts = splitMustaches(text).map((segment): Expression => {
    if (segment.kind === 'text') return decodeText(segment.text);
    if (segment.kind === 'mustache')
      return parseMustache(segment.source, segment.start, { resolve, report, objectBody: objectBody === true });
    report('WXML_MUSTACHE_UNCLOSED', {}, segment.start, segment.start + 2);
    return decodeText(segment.text);
  });
  if (parts.length === 0) return '';
  return parts.length === 1 ? (parts[0] as Expression) : joinParts(parts);
}

/** Static neighbours become one. */
function joinParts(parts: readonly Expression[]): Expression {
  const joined: Expression[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined.length === 1 && typeof joined[0] === 'string' ? joined[0] : ['c', ...joined];
}

/** An expression that cannot be read is `undefined`. */
function parseMustache(
  source: string,
  start: number,
  context: { resolve: ResolveName; report: ReportAt; objectBody: boolean },
): Expression {
  try {
    return parseExpression(source, context.resolve, context.objectBody);
  } catch (error) {
    if (!(error instanceof ExpressionSyntaxError)) throw error;
    context.report(
      'WXML_EXPRESSION_INVALID',
      { problem: error.message },
      start + error.start,
      start + Math.max(error.end, error.start + 1),
    );
    return ['u'];
  }
}
