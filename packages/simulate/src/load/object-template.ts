// Templates of object definitions are read a little differently from WXML files: HTML's tags are themselves, and text is
// trimmed and its white space collapsed.

import { DinghyError } from '@dinghy/errors';
import type { Expression, TemplateNode, TemplateProgram } from '@dinghy/template';
import { HTML_TAG_MARK, isBuiltInTag, isHtmlTag } from './built-in-tags.ts';

export function toObjectTemplate(program: TemplateProgram): TemplateProgram {
  return { ...program, bodies: program.bodies.map((body) => ({ ...body, n: convertAll(body.n) })) };
}

function convertAll(nodes: readonly TemplateNode[]): TemplateNode[] {
  return nodes.flatMap((node) => {
    const converted = convert(node);
    return converted === undefined ? [] : [converted];
  });
}

function convert(node: TemplateNode): TemplateNode | undefined {
  if (typeof node === 'string') return collapse(node).trim() || undefined;
  if ('x' in node) return { x: convertText(node.x) };
  if ('i' in node) return { ...node, i: node.i.map(([condition, nodes]) => [condition, convertAll(nodes)] as const) };
  if ('u' in node) return node;
  const children = node.n === undefined ? {} : { n: convertAll(node.n) };
  if ('e' in node) return { ...node, e: convertTag(node.e), ...children };
  return { ...node, ...children } as TemplateNode;
}

function convertTag(tag: string): string {
  if (isHtmlTag(tag)) return HTML_TAG_MARK + tag;
  if (!isBuiltInTag(tag)) throw new DinghyError('SIMULATE_COMPONENT_NOT_FOUND', { tag });
  return tag;
}

function convertText(text: Expression): Expression {
  if (!Array.isArray(text) || text[0] !== 'c') return text;
  const parts = (text as readonly Expression[]).map((part, at) => (typeof part === 'string' && at > 0 ? collapse(part) : part));
  if (typeof parts[1] === 'string') parts[1] = parts[1].trimStart();
  const last = parts.length - 1;
  if (typeof parts[last] === 'string' && last > 0) parts[last] = (parts[last] as string).trimEnd();
  return parts as unknown as Expression;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}
