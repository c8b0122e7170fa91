import { describe, expect, it } from 'vitest';
import type { TemplateProgram } from './format.ts';
import { createUnpacker, packBundle, packPrograms, unpackBundle } from './packed-programs.ts';

/** A program that imports `count` named templates, all of which see each other. */
function program(own: string, count: number): TemplateProgram {
  const t = Object.fromEntries(Array.from({ length: count }, (_, index) => [`template-${index}`, index + 1]));
  const named = Array.from({ length: count }, (_, index) => ({ n: [{ e: 'view', n: [`text ${index} of a template`] }], t }));
  return { v: 1, bodies: [{ n: [own], t }, ...named] };
}

/** As it goes into a file and comes out of it. */
function carry(programs: readonly TemplateProgram[]): readonly TemplateProgram[] {
  const { programs: packed, parts } = JSON.parse(JSON.stringify(packPrograms(programs)));
  return packed.map(createUnpacker(parts));
}

describe('packPrograms', () => {
  it.each<[given: string, programs: readonly TemplateProgram[]]>([
    ['no programs', []],
    [
      'programs without named templates',
      [
        { v: 1, bodies: [{ n: ['a'] }] },
        { v: 1, bodies: [{ n: ['a'] }] },
      ],
    ],
    ['one program with named templates', [program('a', 3)]],
    ['programs with the same named templates', [program('a', 3), program('b', 3), program('c', 4)]],
    [
      'view scripts',
      [
        {
          v: 1,
          bodies: [
            { n: [], w: { m: 'm.wxs' } },
            { n: ['a long text in a template'], w: { m: 'm.wxs' } },
          ],
        },
      ],
    ],
  ])('gives %s back', (_given, programs) => {
    expect(carry(programs)).toEqual(programs);
  });

  it('grows with the number of pages by their own bodies alone, and with templates in proportion', () => {
    const size = (pages: number, templates: number): number =>
      JSON.stringify(packPrograms(Array.from({ length: pages }, (_, index) => program(`page ${index}`, templates)))).length;
    const perPage = (size(20, 100) - size(10, 100)) / 10;
    expect(perPage).toBeLessThan(size(1, 100) / 10);
    expect(size(1, 200) / size(1, 100)).toBeLessThan(2.2);
  });

  it('leaves programs that share nothing as they are', () => {
    const programs = [program('a', 1), { v: 1, bodies: [{ n: ['b'] }] } as const];
    expect(packPrograms([programs[1] as TemplateProgram])).toEqual({ programs: [programs[1]] });
  });
});

describe('createUnpacker', () => {
  it('reads a reference to nothing as an empty template', () => {
    expect(createUnpacker(undefined)({ v: 1, bodies: [{ n: [], t: 7 }, 3] })).toEqual({ v: 1, bodies: [{ n: [] }, { n: [] }] });
  });

  it('makes one object of what is shared', () => {
    const [a, b] = carry([program('a', 3), program('b', 3)]);
    expect(a?.bodies[1]).toBe(b?.bodies[1]);
    expect(a?.bodies[0]?.t).toBe(b?.bodies[1]?.t);
  });
});

describe('packBundle', () => {
  it('keeps everything else of a bundle, through JSON and back', () => {
    const bundle = {
      root: 'a',
      components: { x: { template: program('a', 3), scope: 'c0' }, y: { template: program('b', 3), scope: '' } },
      wxs: {},
    };
    expect(unpackBundle(JSON.parse(JSON.stringify(packBundle(bundle, 'template'))), 'template')).toEqual(bundle);
  });
});
