import { compileExpression, type NodeBase } from '@dinghy/template';
import { decodeEntities, widenSpaces } from '../../attributes/text.ts';
import type { TextTransform } from './bindings.ts';

/** What `<text decode space>` does to the text inside it, nested elements included. */
export function textTransform(tag: string, node: NodeBase, inherited: TextTransform | undefined): TextTransform | undefined {
  if (tag !== 'text') return inherited;
  const { decode, space } = node.a ?? {};
  if (decode === undefined && space === undefined) return inherited;
  const decodes = compileExpression(decode ?? false);
  const width = compileExpression(space ?? '');
  return (text, scope) => widenSpaces(decodes(scope) ? decodeEntities(text) : text, width(scope));
}
