import { packBundle } from '@dinghy/template';
import { describe, expect, it, test } from 'vitest';
import { type CompiledTemplate, compileTemplate } from './compile-template.ts';

function compile(files: Readonly<Record<string, string>>): CompiledTemplate {
  return compileTemplate({
    file: 'a.wxml',
    read: (path) => files[path],
    usingComponents: { card: 'card' },
    report: (diagnostic) => {
      throw new Error(diagnostic.message);
    },
  });
}

/** As many templates as said, each of which may use any of them, and uses one by its name. */
function web(count: number): string {
  const templates = Array.from(
    { length: count },
    (_, index) => `<template name="t${index}"><card/><template is="t${(index * 7) % count}"/><template is="{{a}}"/></template>`,
  );
  return `<template is="{{a}}"/>${templates.join('')}`;
}

function sizes({ view, structure }: CompiledTemplate): readonly number[] {
  return [view, structure].map((program) => JSON.stringify(packBundle({ components: { a: { program } } }, 'program')).length);
}

describe('templates by computed names', () => {
  it('take room in proportion to their number, for the view and the logic layer', () => {
    const small = sizes(compile({ 'a.wxml': web(100) }));
    const large = sizes(compile({ 'a.wxml': web(400) }));
    for (const [index, size] of large.entries()) expect(size / (small[index] as number)).toBeLessThan(4.5);
  });

  it('have one table in memory, whatever they use by name before', () => {
    const { view, structure } = compile({ 'a.wxml': web(5) });
    for (const { bodies } of [view, structure]) expect(new Set(bodies.map(({ t }) => t)).size).toBe(1);
  });

  it('are those that the file of the template sees, and no others', () => {
    const { view } = compile({
      'a.wxml': '<import src="b"/><template name="own"><template is="{{x}}"/></template><template is="{{x}}"/>',
      'b.wxml': '<import src="c"/><template name="b"><template is="{{x}}"/></template>',
      'c.wxml': '<template name="c">c</template>',
    });
    const namesIn = (body: number): string[] => Object.keys(view.bodies[body]?.t ?? {}).sort();
    expect(namesIn(0)).toEqual(['b', 'own']);
    expect(namesIn(view.bodies[0]?.t?.own as number)).toEqual(['b', 'own']);
    expect(namesIn(view.bodies[0]?.t?.b as number)).toEqual(['b', 'c']);
  });

  test('in an include are those of both files; of one name the includer’s, and by its own name the include’s', () => {
    const { view } = compile({
      'a.wxml': '<template name="one">a</template><include src="b"/>',
      'b.wxml': '<template name="one">b</template><template name="two">two</template><template is="{{x}}"/><template is="one"/>',
    });
    const { t = {} } = view.bodies[0] ?? {};
    expect(Object.keys(t).sort()).toEqual(['b.wxml#one', 'one', 'two']);
    expect([t.one, t['b.wxml#one']].map((index) => view.bodies[index as number]?.n)).toEqual([['a'], ['b']]);
  });
});
