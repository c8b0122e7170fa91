// First commits of random programs: what the build says, the logic layer sends; and whatever it sends instead, the page ends
// up as if it had been drawn from that alone.

import type { CommitPayload } from '@dinghy/bridge-protocol';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { readDefinition } from '../../../compiler/src/3-transform/definition/read-definition.ts';
import { bundleOf, openProgram } from '../testing/open-program.ts';
import { closeScreens, openScreen, withConfigs } from '../testing/open-screen.ts';
import { change, data, filesOf, program } from '../testing/random-programs.ts';
import { renderFirstCommits } from './render-first-commits.ts';

afterEach(closeScreens);

const RUNS = Number(process.env.DINGHY_PROPERTY_RUNS ?? 12);

/** Of the page `p`. */
function firstCommitOf(files: Record<string, string>): CommitPayload | undefined {
  const sources = withConfigs(files);
  const scripts = Object.keys(sources).filter((file) => file.endsWith('.js'));
  const definitions = new Map(
    scripts.flatMap((file) => {
      const definition = readDefinition(file, (id) => sources[id]);
      return definition === undefined ? [] : [[file.slice(0, -3), definition] as const];
    }),
  );
  const bundle = JSON.stringify({ root: '', ...bundleOf(sources) });
  return renderFirstCommits({ app: {}, packages: [{ root: '', bundle }], definitions, pages: ['p'] }).get('p');
}

/** Without code that changes anything. */
const quiet = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replace(/, observers: .*$/, ' })')]));

it('the first commit of a build is what the logic layer sends first, to the letter', async () => {
  await fc.assert(
    fc.asyncProperty(program, data, async (random, first) => {
      const files = quiet(filesOf(random, first));
      const { commits } = await (await openProgram(withConfigs(files))).open('p');
      expect(JSON.stringify(firstCommitOf(files))).toBe(JSON.stringify(commits[0]));
    }),
    { numRuns: RUNS },
  );
}, 120_000);

it('a page that was shown early ends up as one that was not', async () => {
  await fc.assert(
    fc.asyncProperty(program, data, fc.option(change), change, async (random, first, atOnce, later) => {
      const files = filesOf(random, first);
      if (atOnce !== null)
        files['p.js'] = `Page({ data: ${JSON.stringify(first)}, onLoad() { this.setData(${JSON.stringify(atOnce)}) } })`;
      const firstCommit = JSON.stringify(firstCommitOf(files));
      const show = async (init: object): Promise<string> => {
        const screen = await openScreen(files, { init: { ...init } });
        const opened = screen.root.innerHTML;
        await screen.run(`page.setData(${JSON.stringify(later)})`);
        expect([...screen.resyncs, ...screen.viewErrors]).toEqual([]);
        return `${opened}\n${screen.root.innerHTML}`;
      };
      expect(await show({ firstCommit })).toBe(await show({}));
    }),
    { numRuns: RUNS },
  );
}, 120_000);
