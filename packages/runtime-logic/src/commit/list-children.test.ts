import type { CommitPayload } from '@dinghy/bridge-protocol';
import { describe, expect, it } from 'vitest';
import { openProgram } from '../testing/open-program.ts';

const ROWS = '[1, 2, 3, 4].map((id) => ({ id }))';

async function open(): Promise<(code: string) => Promise<CommitPayload | undefined>> {
  const program = await openProgram({
    'p.wxml': '<x-a wx:for="{{rows}}" wx:key="id" wx:if="{{!item.hidden}}"/>',
    'p.js': `Page({ data: { rows: ${ROWS} } })`,
    'p.json': '{"usingComponents":{"x-a":"a"}}',
    'a.wxml': '',
    'a.js': 'Component({})',
  });
  const view = await program.open('p');
  expect(view.commits[0]?.children).toEqual([[1, [[2, 4]]]]);
  return async (code) => {
    new Function('page', code)(program.globals.getCurrentPages()[0]);
    await program.settle();
    // The view in its place has checked that the lists that it found are as long as this says.
    return view.commits.at(-1);
  };
}

describe('A list of children', () => {
  it.each([
    ['all go', 'page.setData({ rows: [] })', 1],
    ['one goes', 'page.setData({ rows: page.data.rows.filter(({ id }) => id !== 2) })', 4],
    ['two change places', 'page.setData({ rows: [3, 2, 1, 4].map((id) => ({ id })) })', 5],
    ['a condition ends', `page.setData({ 'rows[1].hidden': true })`, 4],
  ])('is left to the view where %s', async (_, code, n) => {
    const run = await open();
    const commit = await run(code);
    expect(commit?.children).toBeUndefined();
    expect(commit?.n).toBe(n);
  });

  it.each([
    ['a component is new', `page.setData({ rows: page.data.rows.slice(1).concat({ id: 5 }) })`, [[[3, 4]]]],
    ['one went and came back as another', `page.setData({ rows: [] }); page.setData({ rows: ${ROWS} })`, [[[6, 4]]]],
    [
      'it changed twice',
      `page.setData({ rows: page.data.rows.slice(1) }); page.setData({ rows: page.data.rows.slice(1) })`,
      [[[4, 2]]],
    ],
  ])('is told where %s', async (_, code, [runs]) => {
    const run = await open();
    const commit = await run(code);
    expect(commit?.children).toEqual([[1, runs]]);
    expect(commit?.n).toBeUndefined();
  });
});
