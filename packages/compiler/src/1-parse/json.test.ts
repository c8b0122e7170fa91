import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type JsonFile, parseJsonFile, placeInJson, placeOfMember } from './json.ts';

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

describe('placeOfMember', () => {
  it.each<[source: string, path: string[], start: number]>([
    ['{"list":[{"plugins":{}}],"plugins":1}', ['plugins'], 25],
    ['{"window":{"window":1}}', ['window', 'window'], 11],
    ['{"a":{"b":"a{\\"b\\"}"},"c":{"b":1}}', ['c', 'b'], 27],
    [' {\r\n"a" : [1, {"b": [true]}, null] ,\t"b" : -1.5e3}', ['b'], 37],
    ['{"\\u0061":1}', ['a'], 1],
    ['{"a":1,"a":2}', ['a'], 7],
    ['{"a":{"b":1}}', ['b'], 6],
    ['{"a":[1]}', ['a', 'gone'], 0],
  ])('in %j finds the key of %j', (source, path, start) => {
    const { json } = parse(source);
    expect(placeOfMember(json as JsonFile, path).start).toBe(start);
  });

  it('finds every key of every object', () => {
    const keys = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(keys, fc.jsonValue(), fc.nat(4), (path, value, indent) => {
        const nested = path.reduceRight<unknown>(
          (inner, key) =>
            Object.fromEntries([
              ['before', value],
              [key, inner],
            ]),
          value,
        );
        const { json } = parse(JSON.stringify(nested, null, indent));
        const { start, end } = placeOfMember(json as JsonFile, path);
        expect(JSON.parse((json as JsonFile).source.slice(start, end))).toBe(path.at(-1));
        expect((json as JsonFile).source.slice(end).trimStart()).toMatch(/^:/);
      }),
    );
  });
});
