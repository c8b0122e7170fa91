import type { ViewComponent } from '@dinghy/package-format';
import { type Expression, isStatic, type TemplateNode } from '@dinghy/template';
import { PACK_TAGS, type PackName, packNames } from './pack-tags.ts';

const packOfTag = new Map<string, PackName>(packNames.flatMap((pack) => PACK_TAGS[pack].map((tag) => [tag, pack] as const)));

/** Packs whose tags, or modes of a picker, occur in the templates of these components. */
export function neededPacks(components: Readonly<Record<string, ViewComponent>>): ReadonlySet<PackName> {
  const packs = new Set<PackName>();
  const visit = (nodes: readonly TemplateNode[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const pack = 'e' in node ? packOfTag.get(node.e) : undefined;
      if (pack !== undefined) packs.add(pack);
      if (('e' in node || 'c' in node) && node.a?.animation !== undefined) packs.add('motion');
      if ('e' in node && node.e === 'picker' && mayBeRegion(node.a?.mode)) packs.add('regions');
      if ('i' in node) for (const [, branch] of node.i) visit(branch);
      else if ('n' in node && node.n !== undefined) visit(node.n);
    }
  };
  for (const { template } of Object.values(components)) for (const { n } of template.bodies) visit(n);
  if (packs.has('regions')) packs.delete('wheels');
  // It reads HTML by what rich text is read by.
  if (packs.has('editor')) packs.add('rich-text');
  return packs;
}

/** The mode is `region`, or is not known before the page has data. */
function mayBeRegion(mode: Expression | undefined): boolean {
  return mode !== undefined && (mode === 'region' || !isStatic(mode));
}
