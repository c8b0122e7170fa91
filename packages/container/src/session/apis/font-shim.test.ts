import { callApi, codeOf, createTestCall, describeShim } from '@dinghy/api-shims/conformance';
import { describe, expect, test } from 'vitest';
import { createFontShim } from './font-shim.ts';

const bytes = new Uint8Array([1, 2, 3]).buffer;

function createFonts() {
  const loaded: string[] = [];
  const told: unknown[] = [];
  const shim = createFontShim({
    load: async (url) => {
      loaded.push(url);
      return { bytes };
    },
    topPage: () => ({ slot: undefined as never, send: (event, body) => void told.push(['top', event, body]) }),
    tellAll: (event, body) => void told.push(['all', event, body]),
    check: async (_family, given) => {
      if (given.byteLength !== 3) throw new Error('no font');
    },
  });
  return { shim, loaded, told, run: (params: object) => callApi(shim, 'loadFontFace', params, createTestCall()) };
}

describeShim({ describe, test, expect }, { name: 'font', create: () => createFonts().shim });

describe('createFontShim', () => {
  test.each([
    ['url("https://a.example/a.ttf")', 'https://a.example/a.ttf'],
    ["url('/fonts/a.ttf') format('truetype')", '/fonts/a.ttf'],
    ['url( wxfile://usr/a.ttf )', 'wxfile://usr/a.ttf'],
    ['/fonts/a.ttf', '/fonts/a.ttf'],
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
    expect(told).toEqual([]);
  });
});
