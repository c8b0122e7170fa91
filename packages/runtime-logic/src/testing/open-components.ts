// Small programs of a page and some components, opened with one call.

import type { FakeView } from './fake-view.ts';
import { openProgram, type Program, type ProgramOptions } from './open-program.ts';

export interface OpenedComponents extends Program {
  readonly page: FakeView;
  /** Runs code that knows `page`, the instance on top, and `log`; done when all it caused is. */
  run(code: string): Promise<void>;
}

/** A page at `p`, and components at `a`, `b`, … whose tags are their names; `x-` before, as tags of one letter may be HTML. */
export async function openComponents(files: Record<string, string>, options?: ProgramOptions): Promise<OpenedComponents> {
  const names = Object.keys(files)
    .filter((file) => file.endsWith('.wxml') && file !== 'p.wxml')
    .map((file) => file.slice(0, -5));
  const usingComponents = Object.fromEntries(names.map((name) => [`x-${name}`, `/${name}`]));
  const all: Record<string, string> = { 'p.js': 'Page({})', 'p.wxml': '', ...files };
  for (const name of ['p', ...names])
    all[`${name}.json`] = JSON.stringify({
      component: name !== 'p',
      usingComponents,
      ...JSON.parse(files[`${name}.json`] ?? '{}'),
    });
  const program = await openProgram(all, options);
  const page = await program.open('p');
  return {
    ...program,
    page,
    async run(code) {
      const root = program.globals.getCurrentPages().at(-1);
      new Function('page', 'log', code)(root, program.log);
      await program.settle();
    },
  };
}
