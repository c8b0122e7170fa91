// What Taro, uni-app and mpx make builds without a finding that a person would have to act on. That it runs is shown end
// to end (e2e/src/generators.e2e.ts).

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildProject } from './build-project.ts';

const folder = path.join(import.meta.dirname, '../../generators');

describe('buildProject, output of other tools', () => {
  it.each([
    ['taro', ['pages/index/index', 'pages/detail/index']],
    ['uni-app', ['pages/index/index', 'pages/detail/detail']],
    ['mpx', ['pages/index/index', 'pages/detail/index']],
  ])('builds what %s made, with nothing to say', async (tool, pages) => {
    const { package: written, diagnostics } = await buildProject({ root: path.join(folder, tool, 'output') });
    expect(diagnostics).toEqual([]);
    expect(written?.decoded.app.pages).toEqual(pages);
  });
});
