import { callApi, codeOf, createTestCall, describeShim } from '@dinghy/api-shims/conformance';
import { describe, expect, test } from 'vitest';
import { createFontShim } from './font-shim.ts';
import type { VisiblePage } from './page-shim.ts';

const bytes = new Uint8Array([1, 2, 3]).buffer;

function createFonts() {
  const loaded: string[] = [];
  const told: unknown[] = [];
  const openPage = (): VisiblePage => ({ slot: undefined as never, send: (event, body) => void told.push(['top', event, body]) });
  const page = { current: openPage() };
  const shim = createFontShim({
    load: async (url) => {
      loaded.push(url);
      return { bytes };
    },
    topPage: () => page.current,
    tellAll: (event, body) => void told.push(['all', event, body]),
    check: async (font) => {
      if (font.bytes.byteLength !== 3 || font.weight === 'none') throw new Error('no font');
    },
  });
  const openAnother = (): void => {
    page.current = openPage();
  };
  return { shim, loaded, told, openAnother, run: (params: object) => callApi(shim, 'loadFontFace', params, createTestCall()) };
}

describeShim({ describe, test, expect }, { name: 'font', create: () => createFonts().shim });

describe('createFontShim', () => {
  test.each([
    ['url("https://a.example/a.ttf")', 'https://a.example/a.ttf'],
    ["url('/fonts/a.ttf') format('truetype')", '/fonts/a.ttf'],
    ['url( wxfile://usr/a.ttf )', 'wxfile://usr/a.ttf'],
    ['/fonts/a.ttf', '/fonts/a.ttf'],
    ['URL("/a(1).ttf")', '/a(1).ttf'],
  ])('finds the address in %s', async (source, address) => {
    const { run, loaded } = createFonts();
    expect(await run({ family: 'A', source })).toEqual({ status: 'loaded' });
    expect(loaded).toEqual([address]);
  });

  test('gives a font to the page on top, or to all, with what is said of it', async () => {
    const { run, told } = createFonts();
    await run({ family: 'A', source: '/a.ttf', desc: { weight: 'bold' } });
    await run({ family: 'B', source: '/b.ttf', global: true });
    expect(told).toEqual([
      ['top', 'addFont', { family: 'A', bytes, weight: 'bold' }],
      ['all', 'addFont', { family: 'B', bytes }],
    ]);
  });

  test('reads what is in a data address, and asks nobody for it', async () => {
    const { run, told, loaded } = createFonts();
    await run({ family: 'A', source: 'url("data:font/ttf;base64,AQID")' });
    expect(told).toStrictEqual([['top', 'addFont', { family: 'A', bytes }]]);
    expect(loaded).toEqual([]);
  });

  test('fails for what is no font, and gives no page anything', async () => {
    const { run, told } = createFonts();
    expect(await codeOf(run({ family: 'A', source: 'data:font/ttf;base64,AQ==' }))).toBe('API_FAILED');
    expect(await codeOf(run({ family: 'A', source: 'data:font/ttf;base64,!' }))).toBe('API_FAILED');
    expect(await codeOf(run({ family: 'A', source: '/a.ttf', desc: { weight: 'none' } }))).toBe('API_FAILED');
    expect(told).toEqual([]);
  });

  // The text is read in the host's page, which would stand still: four thousand spaces once took a minute.
  test('takes no time for megabytes of spaces in an address that has no end', async () => {
    const { run, loaded } = createFonts();
    await run({ family: 'A', source: `url(${' '.repeat(2 ** 22)}"${' '.repeat(2 ** 21)}a` });
    expect(loaded).toEqual(['a']);
  });

  test('gives a page a hundred fonts, and the next page as many', async () => {
    const { run, openAnother } = createFonts();
    for (let count = 0; count < 100; count++) await run({ family: 'A', source: '/a.ttf' });
    expect(await codeOf(run({ family: 'A', source: '/a.ttf' }))).toBe('API_FAILED');
    openAnother();
    expect(await run({ family: 'A', source: '/a.ttf' })).toEqual({ status: 'loaded' });
    for (let count = 0; count < 100; count++) await run({ family: 'A', source: '/a.ttf', global: true });
    expect(await codeOf(run({ family: 'A', source: '/a.ttf', global: true }))).toBe('API_FAILED');
  });
});
