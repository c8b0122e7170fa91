import { describe, expect, it } from 'vitest';
import { createMemoryFiles } from '../../project/project-files.ts';
import { createResolver, type Resolution } from './resolver.ts';

const FILES = [
  'app.js',
  'utils.js',
  'utils/util.js',
  'utils/index.js',
  'data.json',
  'pages/a/a.js',
  'pages/a/helper.js',
  'pages/a/lib/index.js',
  'pages/a/both.js',
  'pages/a/both.ts',
  'pages/a/typed.ts',
  'components/box/index.wxml',
  'components/card/card.wxml',
  'components/only-script.js',
  'pages/a/part.wxml',
  'miniprogram_npm/kit/index.js',
  'miniprogram_npm/kit/button/index.wxml',
  'miniprogram_npm/kit/debounce.js',
  'miniprogram_npm/@scope/kit/toast/toast.wxml',
  'miniprogram_npm/kit/miniprogram_npm/inner/index.js',
  'miniprogram_npm/inner/index.js',
  'sub/miniprogram_npm/kit/index.js',
  'src/deep/x.js',
];

const files = createMemoryFiles(Object.fromEntries(FILES.map((path) => [path, ''])));
const aliases = { '@/*': '/src/*', '@/deep/*': 'src/deep/*', tool: './utils/util', '~utils/*': '/utils/*' };
const resolver = createResolver({ files, aliases, prefersTypeScript: false });

function pathOf(resolution: Resolution): string {
  return resolution.kind === 'found'
    ? resolution.path
    : resolution.kind === 'missing' && resolution.npm
      ? 'missing npm'
      : resolution.kind;
}

describe('Resolver.resolveModule', () => {
  it.each([
    ['./helper.js', 'pages/a/a.js', 'pages/a/helper.js'],
    ['./helper', 'pages/a/a.js', 'pages/a/helper.js'],
    ['helper', 'pages/a/a.js', 'pages/a/helper.js'],
    ['helper.js', 'pages/a/a.js', 'pages/a/helper.js'],
    ['./lib', 'pages/a/a.js', 'pages/a/lib/index.js'],
    ['./lib/', 'pages/a/a.js', 'pages/a/lib/index.js'],
    ['../../utils', 'pages/a/a.js', 'utils.js'],
    ['../../utils/', 'pages/a/a.js', 'utils.js'],
    ['/utils/util', 'pages/a/a.js', 'utils/util.js'],
    ['utils/util.js', 'pages/a/a.js', 'utils/util.js'],
    ['../../data.json', 'pages/a/a.js', 'data.json'],
    ['../../data', 'pages/a/a.js', 'data.json'],
    ['./both', 'pages/a/a.js', 'pages/a/both.js'],
    ['./typed.js', 'pages/a/a.js', 'pages/a/typed.ts'],
    ['./typed', 'pages/a/a.js', 'pages/a/typed.ts'],
    ['kit', 'pages/a/a.js', 'miniprogram_npm/kit/index.js'],
    ['kit', 'sub/a.js', 'sub/miniprogram_npm/kit/index.js'],
    ['kit/debounce', 'pages/a/a.js', 'miniprogram_npm/kit/debounce.js'],
    ['inner', 'miniprogram_npm/kit/index.js', 'miniprogram_npm/kit/miniprogram_npm/inner/index.js'],
    ['inner', 'pages/a/a.js', 'miniprogram_npm/inner/index.js'],
    ['@/deep/x', 'pages/a/a.js', 'src/deep/x.js'],
    ['~utils/util', 'pages/a/a.js', 'utils/util.js'],
    ['tool', 'pages/a/a.js', 'utils/util.js'],
    ['./gone', 'pages/a/a.js', 'missing'],
    ['gone', 'pages/a/a.js', 'missing npm'],
    ['../../../app.js', 'pages/a/a.js', 'missing'],
    ['plugin://x/y', 'pages/a/a.js', 'plugin'],
  ])('resolves %j from %j to %j', (id, from, path) => {
    expect(pathOf(resolver.resolveModule(id, from))).toBe(path);
  });

  it('takes TypeScript first where the project says so', () => {
    const typed = createResolver({ files, aliases: undefined, prefersTypeScript: true });
    expect(pathOf(typed.resolveModule('./both', 'pages/a/a.js'))).toBe('pages/a/both.ts');
    expect(pathOf(typed.resolveModule('./both.js', 'pages/a/a.js'))).toBe('pages/a/both.ts');
  });
});

describe('Resolver.resolveComponent', () => {
  it.each([
    ['./part', 'pages/a/a.json', 'pages/a/part'],
    ['part', 'pages/a/a.json', 'pages/a/part'],
    ['../../components/box', 'pages/a/a.json', 'components/box/index'],
    ['/components/box/', 'pages/a/a.json', 'components/box/index'],
    ['/components/box/index', 'pages/a/a.json', 'components/box/index'],
    ['components/card/card', 'pages/a/a.json', 'components/card/card'],
    ['/components/card/card.wxml', 'pages/a/a.json', 'components/card/card'],
    ['/components/only-script', 'pages/a/a.json', 'components/only-script'],
    ['kit/button', 'pages/a/a.json', 'miniprogram_npm/kit/button/index'],
    ['@scope/kit/toast/toast', 'app.json', 'miniprogram_npm/@scope/kit/toast/toast'],
    ['./gone', 'pages/a/a.json', 'missing'],
    ['gone/x', 'pages/a/a.json', 'missing npm'],
    ['plugin://p/x', 'pages/a/a.json', 'plugin'],
  ])('resolves %j from %j to %j', (name, from, path) => {
    expect(pathOf(resolver.resolveComponent(name, from))).toBe(path);
  });
});
