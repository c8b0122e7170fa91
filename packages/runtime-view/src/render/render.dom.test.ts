import type { Json } from '@dinghy/bridge-protocol';
import type { TemplateNode } from '@dinghy/template';
import { afterEach, describe, expect, it } from 'vitest';
import { definitionOf, firstCommit, type MountedPage, type MountOptions, mount, PAGE } from '../testing/mount.ts';

let page: MountedPage | undefined;
afterEach(() => page?.dispose());

const show = async (nodes: readonly TemplateNode[], data: Readonly<Record<string, Json>>, more: Partial<MountOptions> = {}) => {
  page = await mount({ page: { nodes }, ...more }, data);
  return page;
};

describe('blocks', () => {
  it('are cloned, and their bindings written', async () => {
    const { root } = await show(
      [
        {
          e: 'view',
          a: { class: 'a', id: ['d', 'id'] },
          n: ['Hello ', { x: ['d', 'name'] }, { e: 'text', a: { class: ['d', 'kind'] }, n: ['!'] }],
        },
      ],
      { id: 'x', name: 'Ada', kind: 'loud' },
    );
    expect(root.innerHTML).toBe('<wx-view class="a" id="x">Hello Ada<wx-text class="loud">!</wx-text></wx-view>');
  });

  it('keep their nodes when a value changes', async () => {
    const { root, commit } = await show([{ e: 'view', n: [{ x: ['c', 'n = ', ['d', 'n']] }] }], { n: 1 });
    const before = root.firstChild;
    await commit({ patches: [[1, [['s', ['n'], 2]]]] });
    expect(root.innerHTML).toBe('<wx-view>n = 2</wx-view>');
    expect(root.firstChild).toBe(before);
  });
});

describe('blocks with something in them that changes shape', () => {
  const nodes: readonly TemplateNode[] = [
    {
      e: 'view',
      a: { class: ['d', 'outer'] },
      n: [
        { e: 'view', n: [{ i: [[['d', 'on'], [{ e: 'text', n: [{ x: ['d', 'inner'] }] }]]] }, { e: 'view' }] },
        { e: 'view', n: [{ f: ['d', 'list'], n: [{ x: ['i', 0] }] }] },
        { e: 'view', n: [{ x: ['d', 'last'] }] },
      ],
    },
  ];

  it('show it where it is written', async () => {
    const { root } = await show(nodes, { outer: 'o', on: true, inner: 'i', list: ['a', 'b'], last: 'l' });
    expect(root.innerHTML).toBe(
      '<wx-view class="o"><wx-view><wx-text>i</wx-text><wx-view></wx-view></wx-view><wx-view>ab</wx-view><wx-view>l</wx-view></wx-view>',
    );
  });

  it('keep what is around it, and find their values behind it', async () => {
    const { root, commit } = await show(nodes, { outer: 'o', on: false, inner: 'i', list: [], last: 'l' });
    const before = root.querySelectorAll('*');
    const patches = Object.entries({ on: true, list: ['a'], last: 'm', outer: 'p' }).map(
      ([field, value]) => ['s', [field], value] as const,
    );
    await commit({ patches: [[1, patches]] });
    expect(root.innerHTML).toBe(
      '<wx-view class="p"><wx-view><wx-text>i</wx-text><wx-view></wx-view></wx-view><wx-view>a</wx-view><wx-view>m</wx-view></wx-view>',
    );
    expect(before.length).toBe(5);
    for (const element of before) expect(root.contains(element)).toBe(true);
  });
});

describe('conditions and lists', () => {
  const rows: TemplateNode[] = [
    {
      f: ['d', 'rows'],
      k: 'id',
      n: [
        {
          e: 'view',
          a: { class: ['?', ['===', ['d', 'on'], ['.', ['i', 0], 'id']], 'on', ''] },
          n: [{ x: ['c', ['x', 0], ':', ['.', ['i', 0], 't']] }],
        },
      ],
    },
  ];

  it('have rows with classes of their own, whatever the first row has', async () => {
    const list = ['a', 'b', 'c'].map((id) => ({ id, t: id }));
    const { root, commit } = await show(rows, { rows: list, on: 'a' });
    const classes = (): string[] => Array.from(root.children, ({ className }) => className);
    expect(classes()).toEqual(['on', '', '']);
    await commit({ patches: [[1, [['s', ['rows'], [...list, { id: 'd', t: 'd' }]]]]] });
    await commit({ patches: [[1, [['s', ['on'], 'd']]]] });
    expect(classes()).toEqual(['', '', '', 'on']);
  });

  it('switch branches', async () => {
    const { root, commit } = await show(
      [
        {
          i: [
            [['d', 'on'], [{ e: 'view', n: ['yes'] }]],
            [true, ['no']],
          ],
        },
      ],
      { on: false },
    );
    expect(root.innerHTML).toBe('no');
    await commit({ patches: [[1, [['s', ['on'], true]]]] });
    expect(root.innerHTML).toBe('<wx-view>yes</wx-view>');
  });

  it('patch one item without touching the others', async () => {
    const { root, commit } = await show(rows, {
      on: 2,
      rows: [
        { id: 1, t: 'a' },
        { id: 2, t: 'b' },
      ],
    });
    expect(root.innerHTML).toBe(
      '<wx-view class="">0:a</wx-view><wx-view class="on">1:b</wx-view>'.replace(
        ' class=""',
        root.innerHTML.includes('class=""') ? ' class=""' : '',
      ),
    );
    const nodes = [...root.children];
    await commit({ patches: [[1, [['s', ['rows', 1, 't'], 'c']]]] });
    expect(root.textContent).toBe('0:a1:c');
    expect([...root.children]).toEqual(nodes);
  });

  it('move rows by key', async () => {
    const { root, commit } = await show(rows, {
      on: 0,
      rows: [
        { id: 1, t: 'a' },
        { id: 2, t: 'b' },
        { id: 3, t: 'c' },
      ],
    });
    const [first, second, third] = [...root.children];
    await commit({ patches: [[1, [['l', ['rows'], [[2, 1], { n: [{ id: 4, t: 'd' }] }, [0, 2]]]]]] });
    expect(root.textContent).toBe('0:c1:d2:a3:b');
    expect([root.children[0], root.children[2], root.children[3]]).toEqual([third, first, second]);
  });

  it('render every row when keys repeat', async () => {
    const { root } = await show(rows, { on: 0, rows: [{ id: 1, t: 'a' }, { id: 1, t: 'b' }, { t: 'c' }, { t: 'd' }] });
    expect(root.textContent).toBe('0:a1:b2:c3:d');
  });
});

describe('named templates', () => {
  it('see their data only', async () => {
    page = await mount(
      {
        page: {
          nodes: [{ u: 'row', v: ['o', ['n', ['d', 'count']]] }, { u: ['d', 'which'] }],
          names: { row: 1, other: 2 },
          bodies: [{ n: [{ x: ['c', 'n', ['d', 'n'], ['d', 'count']] }] }, { n: ['other'] }],
        },
      },
      { count: 3, which: 'none' },
    );
    expect(page.root.textContent).toBe('n3');
    await page.commit({
      patches: [
        [
          1,
          [
            ['s', ['count'], 4],
            ['s', ['which'], 'other'],
          ],
        ],
      ],
    });
    expect(page.root.textContent).toBe('n4other');
  });
});

describe('components', () => {
  const options: MountOptions = {
    page: {
      nodes: [
        {
          e: 'view',
          n: [
            {
              c: 'c/card',
              t: 'my-card',
              a: { class: 'outer', myClass: 'fancy' },
              n: [{ e: 'text', n: [{ x: ['d', 'inner'] }] }],
            },
          ],
        },
      ],
    },
    components: {
      'c/card': {
        scope: 'c1',
        nodes: [{ e: 'view', a: { class: 'box my-class' }, n: [{ x: ['d', 'title'] }, { s: 1 }] }],
        definition: { externalClasses: ['my-class'] },
      },
    },
  };

  it('have a host node, scoped classes and slot content of the owner', async () => {
    page = await mount(options);
    await page.commit({
      ...firstCommit(options, { inner: 'content' }),
      created: [
        { id: 1, path: 'pages/test/test', data: { inner: 'content' } },
        { id: 2, path: 'c/card', data: { title: 'Title ' } },
      ],
      children: [[1, [2]]],
    });
    expect(page.root.innerHTML).toBe(
      '<wx-view><wx-my-card class="outer c1--host"><wx-view class="c1--box fancy">Title <wx-text>content</wx-text></wx-view></wx-my-card></wx-view>',
    );
    await page.commit({
      patches: [
        [2, [['s', ['title'], 'New ']]],
        [1, [['s', ['inner'], 'slot']]],
      ],
    });
    expect(page.root.textContent).toBe('New slot');
  });

  it.each([
    ['that the project does not have are empty tags', '', 0],
    ['that the view should have and does not are told of', 'c/gone', 1],
  ])('%s', async (_name, path, told) => {
    page = await mount({ page: { nodes: [{ c: path, t: 'my-gone', n: ['inside'] }] } });
    await page.commit({
      definitions: [definitionOf(PAGE, {}), definitionOf(path, {})],
      created: [{ id: 1, path: PAGE }],
      children: [[1, [2]]],
    });
    expect(page.root.innerHTML).toBe('<wx-my-gone></wx-my-gone>');
    expect(page.messages.filter((message) => JSON.stringify(message).includes('VIEW_COMPONENT_UNKNOWN'))).toHaveLength(told);
  });

  it('are refused as a whole when the children list does not fit', async () => {
    page = await mount(options);
    await page.commit({ ...firstCommit(options, {}), children: [[1, [2, 3]]] });
    expect(page.root.innerHTML).toBe('');
    expect(page.resyncs).toEqual([
      'VIEW_COMMIT_INVALID: The page view refused a commit: a children list has more components than the template.',
    ]);
  });
});
