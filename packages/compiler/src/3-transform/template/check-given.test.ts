import { describe, expect, it } from 'vitest';
import { createGivenCheck } from './check-given.ts';

function suggest(name: string, code: string, others: Readonly<Record<string, string>> = {}): string | undefined {
  const codes: Readonly<Record<string, string>> = { 'card.js': code, ...others };
  const check = createGivenCheck({ codeOf: (id) => codes[id], readText: () => `<card ${name}/>` });
  return check({ component: 'card', tag: 'card', name, file: 'a.wxml', start: 6 })?.hint;
}

const card =
  'Component({ externalClasses: ["title-class"], properties: { title: String, rowCount: { type: Number, value: 1 } } })';

describe('createGivenCheck', () => {
  it.each([
    ['tilte', 'title'],
    ['row-cuont', 'row-count'],
    ['rowCout', 'row-count'],
    ['titel-class', 'title-class'],
  ])('tells that %s is no property, and what may be meant', (name, suggestion) => {
    expect(suggest(name, card)).toContain(`Did you mean ${suggestion}?`);
  });

  it.each(['title', 'row-count', 'rowCount', 'title-class', 'class', 'name', 'something'])('says nothing of %s', (name) => {
    expect(suggest(name, card)).toBeUndefined();
  });

  it.each([
    ['a wrapper', 'KitComponent({ properties: { title: String } })'],
    ['properties that are made', 'Component({ properties: { ...more(), title: String } })'],
    ['a behavior that is not known', 'Component({ behaviors: [made()], properties: { title: String } })'],
    ['a behavior of a plugin', 'Component({ behaviors: ["plugin://a/b"], properties: { title: String } })'],
    ['a text that names it', 'Component({ properties: { title: String } }); // tilte'],
  ])('says nothing where the component has %s', (_what, code) => {
    expect(suggest('tilte', code)).toBeUndefined();
  });

  it('knows what behaviors bring', () => {
    const code = 'Component({ behaviors: ["wx://form-field", require("/b.js")], properties: { titles: String } })';
    const others = { 'b.js': 'module.exports = Behavior({ properties: { subtitle: String } })' };
    expect(suggest('vaule', code, others)).toContain('value');
    expect(suggest('subtitel', code, others)).toContain('subtitle');
  });
});
