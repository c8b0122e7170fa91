// Whatever happened before, a page looks as if it had been drawn from its final state; and no commit ever fails to fit,
// which it would as soon as the two layers disagreed about which component is which. For any document: happy-dom's, or a
// browser's.

import fc from 'fast-check';
import { openScreen, type Screen } from './open-screen.ts';
import { change, data, filesOf, program } from './random-programs.ts';

/** Properties by who changes data. Each run has the document to itself. */
export const WHOLE_PAGE = {
  pageSetsData: fc.asyncProperty(
    program,
    data,
    fc.array(change, { minLength: 1, maxLength: 4 }),
    async (files, first, changes) => {
      const screen = await openScreen(filesOf(files, first));
      for (const each of changes) await screen.run(`page.setData(${JSON.stringify(each)})`);
      const incremental = screen.root.innerHTML;
      await expectSameAfterRedraw(screen);
      await screen.run('log.push(JSON.stringify(page.data))');
      const fresh = await openScreen(filesOf(files, JSON.parse(screen.log.at(-1))));
      expectSame('a page that started with the final data', incremental, fresh.root.innerHTML);
    },
  ),
  componentsSetDataToo: fc.asyncProperty(
    program,
    data,
    fc.array(fc.oneof(fc.tuple(fc.nat({ max: 6 }), change), change), { minLength: 1, maxLength: 5 }),
    async (files, first, steps) => {
      const screen = await openScreen(filesOf(files, first));
      for (const step of steps) {
        const [nth, changes] = Array.isArray(step) ? step : [-1, step];
        await screen.run(
          nth < 0
            ? `page.setData(${JSON.stringify(changes)})`
            : `const all = []; const walk = (of) => { for (const each of of.selectAllComponents('.k')) { all.push(each); walk(each) } }; walk(page);
               if (all.length > 0) all[${nth} % all.length].setData(${JSON.stringify(changes)})`,
        );
      }
      await expectSameAfterRedraw(screen);
    },
  ),
};

export type WholePageProperty = keyof typeof WHOLE_PAGE;

async function expectSameAfterRedraw(screen: Screen): Promise<void> {
  const incremental = screen.root.innerHTML;
  const problems = [...screen.resyncs, ...screen.viewErrors];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await screen.redraw();
  expectSame('the page drawn anew', incremental, screen.root.innerHTML);
}

function expectSame(what: string, incremental: string, whole: string): void {
  if (incremental !== whole)
    throw new Error(`The patched page differs from ${what}.\npatched: ${incremental}\nwhole:   ${whole}`);
}
