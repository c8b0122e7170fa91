import type { CommitPayload, DefinitionPayload, Json } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { compileWxml } from '../testing/compile.ts';
import { definitionOf, type MountedPage, mount, PAGE } from '../testing/mount.ts';

let page: MountedPage;
afterEach(() => page.dispose());

const PAGE_WXML = `
  <view class="title" bindtap="onTitle">{{title}}</view>
  <input bindinput="onInput" value="{{typed}}"/>
  <row wx:for="{{rows}}" wx:key="id" label="{{item.label}}"/>
  <view wx:if="{{isEmpty}}" class="empty">nothing</view>`;
const options = {
  page: { template: compileWxml(PAGE_WXML, { row: 'row' }).view },
  components: { row: { template: compileWxml('<view class="row">{{label}}</view>').view, scope: 'row' } },
};

const definition = (path: string, more: Partial<DefinitionPayload> = {}): DefinitionPayload =>
  definitionOf(path, { definition: { ...(path === 'row' ? { properties: { label: ['string'] } } : {}), ...more } });

function commitOf(data: Record<string, Json>, rows: readonly [id: number, label: string][]): CommitPayload {
  return {
    definitions: [definition(PAGE), definition('row')],
    created: [
      { id: 1, path: PAGE, data: { rows: rows.map(([id, label]) => ({ id, label })), ...data } },
      ...rows.map(([id, label]) => ({ id, path: 'row', data: { label } })),
    ],
    children: [[1, rows.map(([id]) => id)]],
  };
}

const FIRST = commitOf({ title: 'Hello' }, [
  [2, 'a'],
  [3, 'b'],
]);

/** The page before the logic layer has spoken. */
const open = async (firstCommit: unknown = FIRST): Promise<void> => {
  page = await mount({
    ...options,
    init: { firstCommit: typeof firstCommit === 'string' ? firstCommit : JSON.stringify(firstCommit) },
  });
};

const rows = (): Element[] => [...page.root.querySelectorAll('.row--row')];
const texts = (): (string | null)[] => rows().map((row) => row.textContent);

function tap(selector: string): void {
  const target = page.root.querySelector(selector) as Element;
  for (const type of ['pointerdown', 'pointerup'])
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, clientX: 5, clientY: 5 }));
}

function type(text: string): void {
  const field = page.root.querySelector('input') as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** What is taken out of the page while `run` runs. */
async function removedDuring(run: () => Promise<void>): Promise<Node[]> {
  const removed: Node[] = [];
  const observer = new MutationObserver((records) => {
    for (const record of records) removed.push(...record.removedNodes);
  });
  observer.observe(page.root, { childList: true, subtree: true });
  await run();
  await page.settle();
  observer.disconnect();
  return removed;
}

const heard = (): string[] => page.events.flatMap(({ deliveries }) => deliveries.map(({ handler }) => handler));

describe('a page with a first commit of its package', () => {
  it('shows it before the logic layer has spoken', async () => {
    await open();
    expect(page.root.textContent).toContain('Hello');
    expect(texts()).toEqual(['a', 'b']);
  });

  it('stays as it is when the logic layer says the same', async () => {
    await open();
    const before = page.root.innerHTML;
    const nodes = [...page.root.querySelectorAll('*')];
    expect(await removedDuring(() => page.commit(FIRST))).toEqual([]);
    expect(page.root.innerHTML).toBe(before);
    expect([...page.root.querySelectorAll('*')]).toEqual(nodes);
    expect(page.resyncs).toEqual([]);
  });

  it('is patched in place where the logic layer says something else', async () => {
    await open();
    const [first] = rows();
    const title = page.root.querySelector('.title');
    const removed = await removedDuring(() =>
      page.commit(
        commitOf({ title: 'Bye', isEmpty: true }, [
          [2, 'A'],
          [4, 'c'],
        ]),
      ),
    );
    expect(title?.textContent).toBe('Bye');
    expect(texts()).toEqual(['A', 'c']);
    expect(rows()[0]).toBe(first);
    expect(page.root.querySelector('.title')).toBe(title);
    expect(page.root.textContent).toContain('nothing');
    // The row of instance 3, and nothing else.
    expect(removed).toHaveLength(1);
    await page.commit({ patches: [[4, [['s', ['label'], 'C']]]] });
    expect(texts()).toEqual(['A', 'C']);
  });

  it('is drawn anew where instances are others', async () => {
    await open();
    const other: CommitPayload = { ...FIRST, definitions: [definition(PAGE), definition('row', { virtualHost: true })] };
    await page.commit(other);
    expect(page.resyncs).toEqual([]);
    expect(page.root.querySelector('wx-row')).toBeNull();
    expect(page.root.textContent).toContain('Hello');
    expect(texts()).toEqual(['a', 'b']);
  });

  it('sends what happened on it once the logic layer has said the same', async () => {
    await open();
    tap('.title');
    type('x');
    await page.settle();
    expect(heard()).toEqual([]);
    await page.commit(FIRST);
    await page.settle();
    expect(heard()).toEqual(['onTitle', 'onInput']);
    tap('.title');
    await page.settle();
    expect(heard()).toEqual(['onTitle', 'onInput', 'onTitle']);
  });

  it('forgets touches, and nothing else, where it turns out to show something else', async () => {
    await open();
    tap('.title');
    type('x');
    await page.commit(commitOf({ title: 'Pay' }, []));
    await page.settle();
    expect(heard()).toEqual(['onInput']);
  });

  it.each([
    ['no JSON', '{'],
    ['a path to a prototype', { created: FIRST.created, patches: [[1, [['s', ['__proto__', 'x'], 1]]]] }],
    ['instances without a page', { definitions: [definition('row')], created: [{ id: 2, path: 'row', data: {} }] }],
    ['a template that it does not fit', { ...FIRST, children: [[1, [2]]] }],
  ])('is as without it where that is %s', async (_, firstCommit) => {
    await open(firstCommit);
    expect(page.messages).toContainEqual(expect.objectContaining({ to: 'host', name: 'viewError' }));
    await page.commit(FIRST);
    expect(page.resyncs).toEqual([]);
    expect(texts()).toEqual(['a', 'b']);
    tap('.title');
    await page.settle();
    expect(heard()).toEqual(['onTitle']);
  });
});
