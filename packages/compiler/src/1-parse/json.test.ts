import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type JsonFile, parseJsonFile, placeInJson } from './json.ts';

function parse(source: string): { json: JsonFile | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { json: parseJsonFile('app.json', source, (diagnostic) => found.push(diagnostic)), found };
}

describe('parseJsonFile', () => {
  it.each(['', '  \r\n'])('takes the empty file %j for an empty object', (source) => {
    expect(parse(source)).toMatchObject({ json: { value: {} }, found: [] });
  });

  it.each([
    ['{ "a": 1, }', 10],
    ["{ 'a': 1 }", 2],
    ['{ "a" 1 }', 6],
    ['{ "a": 1 "b": 2 }', 9],
    ['{ "a": [1 2] }', 10],
    ['{ "a": tru }', 7],
    ['{ "a": "x\ny" }', 7],
    ['{ "a": 1', 7],
    ['{ "a": 1 }}', 10],
    ['// c\n{}', 0],
  ])('marks the place in %j', (source, offset) => {
    const { json, found } = parse(source);
    expect(json).toBeUndefined();
    expect(found).toMatchObject([{ code: 'PROJECT_JSON_SYNTAX', range: { start: { offset } } }]);
  });

  it.each(['[]', '1', 'null', '"a"'])('refuses %j, which is no object', (source) => {
    expect(parse(source)).toMatchObject({ json: undefined, found: [{ code: 'PROJECT_JSON_NOT_OBJECT' }] });
  });

  it('agrees with JSON.parse on what is valid, and points into the text where it is not', () => {
    const text = fc.oneof(
      fc.json(),
      fc.array(fc.constantFrom(...'{}[]:,"\\ 1e-.tx'), { maxLength: 12 }).map((chars) => chars.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const { found } = parse(source);
        const offset = found[0]?.range?.start.offset ?? 0;
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('placeInJson', () => {
  it('finds a key or value by its text', () => {
    const { json } = parse('{ "pages": ["a/b"] }');
    expect(json && placeInJson(json, 'a/b')).toMatchObject({ start: 12, end: 17 });
    expect(json && placeInJson(json, 'gone')).toMatchObject({ start: 0, end: 0 });
  });
});
