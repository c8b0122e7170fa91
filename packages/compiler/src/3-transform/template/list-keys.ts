// Hints for the logic layer's list comparison: which lists of the data are shown by which `wx:key`.

import { type Expression, isStatic, type TemplateNode } from '@dinghy/template';

/**
 * Data path of each keyed list to its key. Members are joined by dots; `*` stands for any index, as in `rows.*.cells`.
 * Of two keys for one list the first counts. Only lists of the component's own data, not those of named templates.
 */
export function collectListKeys(nodes: readonly TemplateNode[]): Readonly<Record<string, string>> {
  const keys: Record<string, string> = {};
  collect(nodes, [], keys);
  return keys;
}

/** `lists`: paths of the lists around, innermost first; `undefined` for frames that are none. */
function collect(nodes: readonly TemplateNode[], lists: readonly (string | undefined)[], keys: Record<string, string>): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    if ('f' in node) {
      const path = pathOf(node.f, lists);
      if (path !== undefined && node.k !== undefined && !Object.hasOwn(keys, path)) keys[path] = node.k;
      collect(node.n, [path, ...lists], keys);
    } else if ('i' in node) for (const [, branch] of node.i) collect(branch, lists, keys);
    else if ('y' in node) collect(node.n, [undefined, ...lists], keys);
    else if ('n' in node) collect(node.n ?? [], lists, keys);
  }
}

function pathOf(expression: Expression, lists: readonly (string | undefined)[]): string | undefined {
  if (isStatic(expression)) return undefined;
  const [kind, object, member] = expression as unknown as readonly [string, Expression, Expression];
  if (kind === 'd') return object as string;
  if (kind === 'i') {
    const list = lists[object as number];
    return list === undefined ? undefined : `${list}.*`;
  }
  if (kind !== '.') return undefined;
  const path = pathOf(object, lists);
  return path === undefined ? undefined : `${path}.${member}`;
}
