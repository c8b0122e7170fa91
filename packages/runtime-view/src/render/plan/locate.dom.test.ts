import fc from 'fast-check';
import { expect, it } from 'vitest';
import { locate, locateAll, pathTo, stepsTo } from './locate.ts';

/** An element for each number of children, in depth-first order. */
function build(counts: readonly number[]): Element {
  const root = document.createElement('div');
  const open: Element[] = [root];
  for (const count of counts) {
    const parent = open.shift();
    if (parent === undefined) break;
    for (let child = 0; child < count; child++) open.push(parent.appendChild(document.createElement('div')));
  }
  return root;
}

it('stepsTo leads to the nodes that the paths lead to, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { maxLength: 12 }), fc.array(fc.nat(), { maxLength: 8 }), (counts, picks) => {
      const root = build(counts);
      const all = [...root.querySelectorAll('*')];
      const nodes = [root, ...picks.flatMap((pick) => all[pick % (all.length || 1)] ?? [])];
      const paths = nodes.map((node) => pathTo(node, root));
      expect(locateAll(root, stepsTo(paths)).every((node, at) => node === nodes[at])).toBe(true);
      expect(paths.map((path) => locate(root, path)).every((node, at) => node === nodes[at])).toBe(true);
    }),
  );
});
