// What the tolerant parser makes of broken CSS can print as broken CSS, and a browser would take what follows for a part of
// it: rules of other sheets among it. So each part of such a sheet has to print as what it is, or goes.

import type { ChildNode, Container, Root } from 'postcss';
import { parseCss } from '../../1-parse/css.ts';
import { reportNode, type SheetContext } from './style-context.ts';

/** Blocks in blocks that are searched for the broken part; deeper ones go as a whole. */
const DEPTH_MAX = 3;

export function keepReadable(root: Root, context: SheetContext): void {
  root.walk(cleanSpaces);
  cleanSpaces(root);
  keepReadableIn(root as Container<ChildNode>, context, 0);
}

/** The tolerant parser keeps what it has no use for as space between nodes. */
function cleanSpaces({ raws }: ChildNode | Root): void {
  const spaces: Record<string, unknown> = raws;
  for (const name of ['before', 'after']) {
    const space = spaces[name];
    if (typeof space === 'string' && space.trim() !== '') spaces[name] = '';
  }
}

function keepReadableIn(container: Container<ChildNode>, context: SheetContext, depth: number): void {
  container.nodes = (container.nodes ?? []).filter((node) => {
    if (isReadable(node)) return true;
    if ('nodes' in node && node.nodes !== undefined && depth < DEPTH_MAX) {
      keepReadableIn(node as Container<ChildNode>, context, depth + 1);
      if (isReadable(node)) return true;
    }
    reportNode(context, 'STYLE_SYNTAX', { reason: 'this part of it cannot be read' }, node);
    return false;
  });
}

function isReadable(node: ChildNode): boolean {
  const text = node.toString();
  try {
    if (node.type === 'rule' || node.type === 'atrule') return parseCss(text).nodes.length === 1;
    const [rule, ...others] = parseCss(`a{${text}}`).nodes;
    return others.length === 0 && rule?.type === 'rule' && rule.nodes.length === 1;
  } catch {
    return false;
  }
}
