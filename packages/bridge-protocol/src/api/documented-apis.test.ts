import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { DocumentedApi } from './descriptor.ts';
import { documentedApis } from './documented-apis.ts';
import { knownApiNames } from './known-names.ts';

const all: readonly (readonly [string, DocumentedApi])[] = Object.entries(documentedApis);

describe('documentedApis', () => {
  test('has no names but its own', () => {
    for (const name of ['constructor', '__proto__', 'toString']) expect(documentedApis[name]).toBeUndefined();
  });

  test.each(all)('%s fits its kind', (name, descriptor) => {
    expect(descriptor.name).toBe(name);
    expect(descriptor.see).toMatch(/^https:\/\/developers\.weixin\.qq\.com\/miniprogram\/dev\/.+\.html$/);
    expect(descriptor.since).toMatch(/^\d+\.\d+\.\d+$/);
    expect(descriptor.source !== undefined).toBe(descriptor.kind === 'sync');
    expect(descriptor.task !== undefined).toBe(descriptor.kind === 'task');
    expect(descriptor.off).toBe(descriptor.kind === 'subscribe' ? name.replace(/^on/, 'off') : undefined);
  });

  test.each(all.filter(([, { positional }]) => positional))(
    '%s takes its arguments in order',
    (_name, { positional, params }) => {
      expect(positional).toEqual(Object.keys(params.fields));
    },
  );

  test.each(all.filter(([, { source }]) => source === 'storage'))('%s has an asynchronous twin', (name) => {
    expect(documentedApis[name.replace(/Sync$/, '')]?.kind).toBe('call');
  });
});

describe('knownApiNames', () => {
  test('lists each name once, sorted', () => {
    expect(knownApiNames).toEqual([...new Set(knownApiNames)].sort());
  });

  test('leaves out what is the runtime’s own', () => {
    expect(knownApiNames).not.toContain('loadSubpackage');
  });

  test('has every name that the survey of real mini-programs found', () => {
    const found = readFileSync(new URL('testing/surveyed-names.txt', import.meta.url), 'utf8')
      .trim()
      .split(/\s+/);
    expect(found.filter((name) => !knownApiNames.includes(name))).toEqual([]);
    expect(found.length).toBeGreaterThan(140);
  });
});
