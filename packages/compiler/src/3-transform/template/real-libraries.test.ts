// Published component libraries, whole: their templates and WXS compile without an error, and their WXS runs.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { callWxsFunction, isWxsFunction } from '@dinghy/template';
import { createWxsRuntime } from '@dinghy/template/wxs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type CompiledTemplate, compileTemplate } from './compile-template.ts';

const require = createRequire(import.meta.url);

const libraries = [
  ['@vant/weapp', 'dist', 70],
  ['tdesign-miniprogram', 'miniprogram_dist', 100],
  ['weui-miniprogram', 'miniprogram_dist', 20],
] as const;

function rootOf(name: string, folder: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), folder);
}

interface Library {
  readonly templates: ReadonlyMap<string, CompiledTemplate>;
  readonly found: readonly Diagnostic[];
}

function compileLibrary(name: string, folder: string): Library {
  const root = rootOf(name, folder);
  const found: Diagnostic[] = [];
  const templates = new Map<string, CompiledTemplate>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith('.wxml')) continue;
    const file = relative(root, join(entry.parentPath, entry.name));
    const json = join(root, file.replace(/wxml$/, 'json'));
    const config = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
    const read = (path: string): string | undefined =>
      existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
    templates.set(
      file,
      compileTemplate({
        file,
        read,
        usingComponents: config.usingComponents ?? {},
        componentGenerics: config.componentGenerics ?? {},
        report: (one) => found.push(one),
      }),
    );
  }
  return { templates, found };
}

describe.each(libraries)('%s', (name, folder, count) => {
  const { templates, found } = compileLibrary(name, folder);

  test('compiles without an error', () => {
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(templates.size).toBeGreaterThan(count);
  });

  test('compiles to JSON that is the same after a round trip', () => {
    for (const compiled of templates.values()) expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
  });

  test('has WXS modules that all load', () => {
    const errors: string[] = [];
    for (const { wxs } of templates.values()) {
      const runtime = createWxsRuntime({ modules: wxs, onError: (error) => errors.push(error.message) });
      for (const id of Object.keys(wxs)) expect(runtime.module(id), id).toBeDefined();
    }
    expect(errors).toEqual([]);
  });
});

/** Calls a function of a library's module by its path. */
function caller(name: string, folder: string, module: string): (method: string, ...args: unknown[]) => unknown {
  const { templates } = compileLibrary(name, folder);
  const modules = Object.assign({}, ...[...templates.values()].map(({ wxs }) => wxs));
  const errors: string[] = [];
  const runtime = createWxsRuntime({ modules, onError: (error) => errors.push(error.message) });
  return (method, ...args) => {
    const exported = runtime.module(module) as Record<string, unknown>;
    const target = method === '' ? exported : exported[method];
    if (!isWxsFunction(target)) throw new Error(`${method} is not a function`);
    const result = callWxsFunction(target, args);
    expect(errors).toEqual([]);
    return result;
  };
}

describe('@vant/weapp WXS', () => {
  const utils = caller('@vant/weapp', 'dist', 'wxs/utils.wxs');
  const style = caller('@vant/weapp', 'dist', 'wxs/style.wxs');

  test.each<[unknown[], string]>([
    [
      ['button', ['primary', 'large', { block: true, plain: false }]],
      'van-button van-button--primary van-button--large van-button--block',
    ],
    [['cell', { center: 1, required: 0 }], 'van-cell van-cell--center'],
    [['icon'], 'van-icon'],
    [
      ['button', ['primary', 'large', { block: true, plain: false }]],
      'van-button van-button--primary van-button--large van-button--block',
    ],
  ])('bem%j', (args, expected) => {
    expect(utils('bem', ...args)).toBe(expected);
  });

  test.each<[unknown, unknown]>([
    [20, '20px'],
    ['1.5', '1.5px'],
    ['20rpx', '20rpx'],
    ['-3', '-3px'],
    [null, undefined],
    ['auto', 'auto'],
  ])('addUnit(%j)', (value, expected) => {
    expect(utils('addUnit', value)).toBe(expected);
  });

  test('style', () => {
    expect(style('', [{ fontSize: '10px', color: null, 'z-index': 3 }, '', 'top:1px'])).toBe('font-size:10px;z-index:3;top:1px');
  });

  test('calendar dates', () => {
    const calendar = caller('@vant/weapp', 'dist', 'calendar/utils.wxs');
    expect(calendar('getMonthEndDay', 2024, 2)).toBe(29);
    expect(calendar('compareMonth', Date.UTC(2024, 1, 15), Date.UTC(2024, 3, 15))).toBe(-1);
  });
});

describe('tdesign-miniprogram WXS', () => {
  const utils = caller('tdesign-miniprogram', 'miniprogram_dist', 'common/utils.wxs');

  test('cls, _style, addUnit, isValidIconName', () => {
    expect(utils('cls', 't-button', [['block', true], ['plain', false], 'large', 0])).toBe(
      't-button t-button--block t-button--large',
    );
    expect(utils('_style', [{ marginTop: 1 }, 'color: red'])).toBe('margin-top:1 color: red;');
    expect(utils('addUnit', 12)).toBe('12px');
    expect([utils('isValidIconName', 'a-b'), utils('isValidIconName', 'a/b')]).toEqual([true, false]);
  });

  test('a pattern with escaped braces', () => {
    const calendar = caller('tdesign-miniprogram', 'miniprogram_dist', 'calendar/calendar.wxs');
    expect(calendar('getMonthTitle', 2026, 3, '{year} / {month}')).toBe('2026 / 03');
  });
});
