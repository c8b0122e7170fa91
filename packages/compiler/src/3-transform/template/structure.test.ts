// The invariant that component identity stands on: for the same data, the view's program and the logic layer's meet the
// same components, in the same order, in the same rows, with the same keys.

import {
  compileExpression,
  createScope,
  enterTemplate,
  indexOfEntry,
  listKeys,
  type NodeVisitor,
  pushLoop,
  pushSlot,
  type Scope,
  type TemplateBody,
  type TemplateNode,
  type TemplateProgram,
  toListEntries,
  visitNode,
} from '@dinghy/template';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileTemplate } from './compile-template.ts';

interface Walk {
  readonly program: TemplateProgram;
  readonly body: TemplateBody;
  readonly scope: Scope;
  /** Rows and elements with an id around, outermost first. */
  readonly trail: readonly string[];
  readonly met: string[];
}

/** Walks a program as a layer would, and notes each component and slot with its attributes and where it stands. */
const visitor: NodeVisitor<void, Walk> = {
  staticText: () => undefined,
  text: () => undefined,
  element: (node, walk) =>
    visitAll(node.n, node.a?.id === undefined ? walk : { ...walk, trail: [...walk.trail, `#${evaluate(node.a.id, walk)}`] }),
  component(node, walk) {
    const attributes = Object.entries(node.a ?? {}).map(([name, value]) => `${name}=${JSON.stringify(evaluate(value, walk))}`);
    walk.met.push([...walk.trail, `<${node.c} ${attributes}>`].join(' '));
    visitAll(node.n, walk);
  },
  branch(node, walk) {
    const branch = node.i.find(([condition]) => evaluate(condition, walk));
    visitAll(branch?.[1], walk);
  },
  loop(node, walk) {
    const entries = toListEntries(evaluate(node.f, walk));
    const keys = listKeys(entries, node.k);
    entries.items.forEach((item, position) => {
      visitAll(node.n, {
        ...walk,
        scope: pushLoop(walk.scope, item, indexOfEntry(entries, position)),
        trail: [...walk.trail, `[${String(keys[position])}]`],
      });
    });
  },
  slot(node, walk) {
    walk.met.push([...walk.trail, `slot ${JSON.stringify(node.a ?? {})}`].join(' '));
  },
  use(node, walk) {
    const index = walk.body.t?.[String(evaluate(node.u, walk))];
    const body = index === undefined ? undefined : walk.program.bodies[index];
    const scope = body && enterTemplate(walk.scope, node.v && evaluate(node.v, walk));
    // Shallow: templates that use one another would go on to the depth limit, in both programs.
    if (body && scope && scope.root.depth < 4) visitAll(body.n, { ...walk, body, scope });
  },
  scope: (node, walk) => visitAll(node.n, { ...walk, scope: pushSlot(walk.scope, { value: 'slot value' }) }),
};

function evaluate(expression: Parameters<typeof compileExpression>[0], walk: Walk): unknown {
  return compileExpression(expression)(walk.scope);
}

function visitAll(nodes: readonly TemplateNode[] | undefined, walk: Walk): void {
  for (const node of nodes ?? []) visitNode(node, visitor, walk);
}

function componentsOf(program: TemplateProgram, data: Record<string, unknown>): string[] {
  const met: string[] = [];
  const body = program.bodies[0] as TemplateBody;
  visitAll(body.n, { program, body, scope: createScope(data), trail: [], met });
  return met;
}

const path = fc.constantFrom('a', 'b', 'list', 'item', 'index', 'item.on', 'item.rows', 'row', 'b.c', 'nothing', 'v');
const condition = fc.constantFrom(
  '',
  ' wx:if="{{a}}"',
  ' wx:if="{{item.on}}"',
  ' wx:elif="{{b}}"',
  ' wx:else',
  ' wx:if="{{index % 2}}"',
);
const list = fc.oneof(
  { weight: 3, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc
      .tuple(path, fc.constantFrom('', ' wx:key="id"', ' wx:key="*this"'), fc.constantFrom('', ' wx:for-item="row"'))
      .map(([from, key, name]) => ` wx:for="{{${from}}}"${key}${name}`),
  },
);
const tag = fc.constantFrom(
  'view',
  'view id="{{index}}"',
  'text class="x"',
  'block',
  'comp',
  'comp x="{{row.id}}{{item.id}}"',
  'comp y="{{a}}" slot="s"',
  'slot',
  'slot name="{{a}}"',
  'view slot:value="v"',
);

const markup = fc.letrec<{ node: string; nodes: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'text',
      '{{a}}',
      '<template is="t1" data="{{item, a}}"/>',
      '<template is="{{a ? \'t1\' : \'t2\'}}" data="{{...item, list}}"/>',
      '<include src="inc"/>',
    ),
    fc
      .tuple(tag, list, condition, tie('nodes'))
      .map(([open, loop, when, inner]) => `<${open}${loop}${when}>${inner}</${open.split(' ')[0]}>`),
  ),
  nodes: fc.array(tie('node'), { maxLength: 3 }).map((nodes) => nodes.join('')),
}));

const row = fc.record({
  id: fc.constantFrom(1, 2, 'x', null, undefined),
  on: fc.boolean(),
  rows: fc.constantFrom([], [1, 2], [{ id: 1, on: true }], 'ab', 2, { k: { id: 3 } }),
});
const data = fc.record({
  a: fc.constantFrom(true, false, 0, 'x', undefined),
  b: fc.constantFrom(null, 1, { c: [{ id: 1 }] }),
  list: fc.oneof(fc.array(row, { maxLength: 3 }), fc.constantFrom(undefined, 2, { p: { on: true } })),
});

test('toStructure meets the components of the view, in its order', () => {
  fc.assert(
    fc.property(markup.nodes, markup.nodes, markup.nodes, markup.nodes, data, (main, one, two, included, values) => {
      const files: Readonly<Record<string, string>> = {
        'a.wxml': `${main}<template name="t1">${one}</template><template name="t2">${two}</template>`,
        'inc.wxml': included.replaceAll('<include src="inc"/>', ''),
      };
      const { view, structure } = compileTemplate({
        file: 'a.wxml',
        read: (file) => files[file],
        usingComponents: { comp: 'comp' },
        report: () => undefined,
      });
      expect(componentsOf(structure, values)).toEqual(componentsOf(view, values));
    }),
    { numRuns: 1500 },
  );
});
