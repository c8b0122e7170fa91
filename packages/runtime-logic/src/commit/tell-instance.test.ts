import type { CommitPayload } from '@dinghy/bridge-protocol';
import { describe, expect, it } from 'vitest';
import { openProgram, type Program } from '../testing/open-program.ts';

const PAGE = {
  'p.wxml': '<x-a id="a" n="{{n}}" made="{{formatter}}"/>',
  'p.js': `Page({ data: { n: 1 } })`,
  'p.json': '{"usingComponents":{"x-a":"a"}}',
  'a.wxml': '{{n}}',
  'a.js': `Component({ properties: { n: Number, made: null }, data: { own: 0, gone: 1 } })`,
};

async function open(files: Record<string, string> = {}): Promise<{
  program: Program;
  commits: readonly CommitPayload[];
  data(): unknown;
  run(code: string): Promise<CommitPayload | undefined>;
}> {
  const program = await openProgram({ ...PAGE, ...files });
  const view = await program.open('p');
  return {
    program,
    commits: view.commits,
    data: () => view.all('a')[0]?.data,
    async run(code) {
      new Function('page', code)(program.globals.getCurrentPages()[0]);
      await program.settle();
      return view.commits.at(-1);
    },
  };
}

describe('What a view is told of an instance', () => {
  it('is nothing of properties that are what the attributes say', async () => {
    const { commits, run, data } = await open();
    expect(commits[0]?.created).toEqual([{ id: 1, path: 'p' }]);
    expect(await run('page.setData({ n: "7" })')).toEqual({ patches: [[1, [['s', ['n'], '7']]]] });
    expect(data()).toEqual({ n: 7, made: null, own: 0, gone: 1 });
  });

  it('is a property that the component has set itself, from then on', async () => {
    const { run, data } = await open();
    expect(await run(`page.selectComponent('#a').setData({ n: 5 })`)).toEqual({ patches: [[2, [['s', ['n'], 5]]]] });
    expect(await run('page.setData({ n: 6 })')).toEqual({
      patches: [
        [1, [['s', ['n'], 6]]],
        [2, [['s', ['n'], 6]]],
      ],
    });
    expect(data()).toMatchObject({ n: 6 });
  });

  it('is a property that the component has set before the view knew of it', async () => {
    const { commits, data } = await open({
      'a.js': `Component({ properties: { n: Number }, attached() { this.setData({ n: this.data.n + 1 }) } })`,
    });
    expect(commits[0]?.created).toEqual([
      { id: 1, path: 'p' },
      { id: 2, data: { n: 2 } },
    ]);
    expect(data()).toEqual({ n: 2 });
  });

  it('is what was written past setData, where the owner passes the same', async () => {
    const { run, data } = await open();
    await run(`page.selectComponent('#a').data.n = 2; page.setData({ n: 2 })`);
    // The component's own template still shows what it was last told to.
    expect(data()).toMatchObject({ n: 1 });
  });

  it('is fields that differ from the definition, and those that are gone', async () => {
    const { commits } = await open({
      'a.js': `Component({ properties: { n: Number }, data: { own: 0, gone: 1 }, attached() { this.setData({ own: 2, gone: undefined }) } })`,
    });
    expect(commits[0]?.created?.[1]).toEqual({ id: 2, data: { own: 2 }, without: ['gone'] });
  });

  it('is that a function stands where the attribute would have nothing', async () => {
    const { run, data } = await open();
    expect(await run('page.setData({ formatter: () => 1 })')).toEqual({ patches: [[2, [['d', ['made']]]]] });
    expect(data()).toEqual({ n: 1, own: 0, gone: 1 });
  });

  it('is what view scripts answer', async () => {
    const { commits } = await open({
      'p.wxml': '<wxs module="m">module.exports = { twice: function (n) { return n * 2 } }</wxs><x-a n="{{m.twice(n)}}"/>',
    });
    expect(commits[0]?.created?.[1]).toEqual({ id: 2, data: { n: 2 } });
  });

  it('is in a snapshot what it was told before, and no more', async () => {
    const { program, run, data } = await open();
    await run(`page.selectComponent('#a').setData({ n: 5 })`);
    program.view(1).requestSnapshot();
    await program.settle();
    expect(program.view(1).commits.at(-1)).toMatchObject({
      created: [
        { id: 1, path: 'p' },
        { id: 2, data: { n: 5 } },
      ],
    });
    expect(data()).toMatchObject({ n: 5 });
  });
});
