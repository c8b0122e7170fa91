import { isDinghyError } from '@dinghy/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParts } from '../app-package.test-data.ts';
import { PACKAGE_LIMITS } from '../limits.ts';
import { writePackage } from '../write-package.ts';
import { decodeManifest, parseManifest } from './decode-manifest.ts';

type Path = readonly (string | number)[];

function manifest(): Record<string, unknown> {
  return JSON.parse(JSON.stringify(writePackage(createParts()).decoded));
}

/** The valid manifest with the value at `path` replaced; `undefined` removes it. */
function manifestWith(path: Path, value: unknown): unknown {
  const root = manifest();
  let object = root as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) object = object[key] as Record<string | number, unknown>;
  const last = path.at(-1) as string;
  if (value === undefined) delete object[last];
  else Object.defineProperty(object, last, { value, enumerable: true, configurable: true });
  return root;
}

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (isDinghyError(error)) return error.code;
    throw error;
  }
  return 'none';
}

describe('decodeManifest', () => {
  it('returns an equal, fresh value for a valid manifest', () => {
    const given = manifest();
    expect(decodeManifest(given)).toEqual(given);
    expect(decodeManifest(given)).not.toBe(given);
  });

  it('drops members that it does not know, outside of app.raw', () => {
    expect(decodeManifest({ ...manifest(), signature: 'x' })).toEqual(manifest());
  });

  it.each<[string, Path, unknown, string]>([
    ['another format', ['format'], 2, 'PACKAGE_FORMAT_UNSUPPORTED'],
    ['a format as text', ['format'], '1', 'PACKAGE_FORMAT_UNSUPPORTED'],
    ['no app id', ['appId'], undefined, 'PACKAGE_MANIFEST_INVALID'],
    ['an app id with a slash', ['appId'], '../x', 'PACKAGE_MANIFEST_INVALID'],
    ['a page that escapes', ['app', 'pages', 0], '../../x', 'PACKAGE_PATH_INVALID'],
    ['a page twice', ['app', 'pages', 1], 'pages/home/home', 'PACKAGE_MANIFEST_INVALID'],
    ['no page', ['app', 'pages'], [], 'PACKAGE_MANIFEST_INVALID'],
    ['an entry page that is not listed', ['app', 'entryPagePath'], 'pages/x', 'PACKAGE_MANIFEST_INVALID'],
    ['a tab that is not listed', ['app', 'tabBar', 'list', 0, 'pagePath'], 'pages/x', 'PACKAGE_MANIFEST_INVALID'],
    ['a colour with a declaration', ['app', 'window', 'backgroundColor'], 'red;x:y', 'PACKAGE_MANIFEST_INVALID'],
    ['an unknown text style', ['app', 'window', 'navigationBarTextStyle'], 'red', 'PACKAGE_MANIFEST_INVALID'],
    ['an icon that escapes', ['app', 'tabBar', 'list', 0, 'iconPath'], '/etc/x', 'PACKAGE_PATH_INVALID'],
    ['no main package first', ['packages', 0, 'root'], 'main', 'PACKAGE_MANIFEST_INVALID'],
    ['two main packages', ['packages', 1, 'root'], '', 'PACKAGE_MANIFEST_INVALID'],
    ['a root that escapes', ['packages', 1, 'root'], '..', 'PACKAGE_PATH_INVALID'],
    ['a page outside its root', ['packages', 1, 'pages', 0], 'pages/more', 'PACKAGE_MANIFEST_INVALID'],
    ['a file that escapes', ['packages', 0, 'files', 0, 'path'], 'a/../../b', 'PACKAGE_PATH_INVALID'],
    ['a file twice', ['packages', 0, 'files', 0, 'path'], 'LOGIC.js', 'PACKAGE_PATH_COLLISION'],
    ['a file in another package', ['packages', 0, 'files', 0, 'path'], 'extra/logic.js', 'PACKAGE_PATH_COLLISION'],
    ['a negative size', ['packages', 0, 'files', 0, 'size'], -1, 'PACKAGE_MANIFEST_INVALID'],
    ['a fractional size', ['packages', 0, 'files', 0, 'size'], 1.5, 'PACKAGE_MANIFEST_INVALID'],
    ['a size beyond the limit', ['packages', 0, 'files', 0, 'size'], PACKAGE_LIMITS.fileBytes + 1, 'PACKAGE_LIMIT_EXCEEDED'],
    ['a hash in capitals', ['packages', 0, 'files', 0, 'sha256'], 'A'.repeat(64), 'PACKAGE_MANIFEST_INVALID'],
  ])('refuses %s', (_name, path, value, code) => {
    expect(codeOf(() => decodeManifest(manifestWith(path, value)))).toBe(code);
  });

  it('drops the key __proto__ from app.raw', () => {
    const hostile = JSON.parse(JSON.stringify(manifest()).replace('"注释"', '"__proto__"'));
    expect(Object.keys(decodeManifest(hostile).app.raw)).toEqual(['pages']);
  });

  it('reads no inherited member', () => {
    expect(codeOf(() => decodeManifest(Object.create(manifest())))).not.toBe('none');
  });

  it('throws nothing but a DinghyError, whatever is put where', () => {
    const paths: Path[] = [];
    const collect = (value: unknown, path: Path): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, item] of Object.entries(value)) collect(item, [...path, key]);
    };
    collect(manifest(), []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything(), (path, value) => {
        codeOf(() => decodeManifest(manifestWith(path, value)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('parseManifest', () => {
  it.each([
    ['text that is not JSON', new TextEncoder().encode('{')],
    ['a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d])],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ])('refuses %s', (_name, bytes) => {
    expect(codeOf(() => parseManifest(bytes))).toBe('PACKAGE_MANIFEST_UNREADABLE');
  });

  it('refuses a manifest beyond the size limit before reading it', () => {
    expect(codeOf(() => parseManifest(new Uint8Array(PACKAGE_LIMITS.manifestBytes + 1)))).toBe('PACKAGE_LIMIT_EXCEEDED');
  });
});
