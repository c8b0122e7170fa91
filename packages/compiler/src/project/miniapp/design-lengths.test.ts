import { describe, expect, it } from 'vitest';
import { createArchive } from './archive/archive.test-data.ts';
import { scaleInlineStyle, scaleStylesheet } from './design-lengths.ts';
import { open, withManifest } from './small-package.test-data.ts';

describe('scaleStylesheet', () => {
  it.each([
    ['a{width:375px}', 375, 'a{width:750rpx}'],
    ['a{width:100px;margin:-1.5PX 0 .5px}', 750, 'a{width:100rpx;margin:-1.5rpx 0 0.5rpx}'],
    ['a{width:calc(100% - 10px)}', 375, 'a{width:calc(100% - 20rpx)}'],
    ['a{background:url(a10px.png);content:"10px"}', 375, 'a{background:url(a10px.png);content:"10px"}'],
    ['@media (max-width:600px){a{width:1px}}', 375, '@media (max-width:600px){a{width:2rpx}}'],
    ['a{width:10rpx;--x10px:1vw}', 375, 'a{width:10rpx;--x10px:1vw}'],
    ['a{width:100px', 375, 'a{width:200rpx}'],
  ])('%s in a drawing of %d is %s', (css, designWidth, scaled) => {
    expect(scaleStylesheet(css, designWidth)).toBe(scaled);
  });
});

describe('scaleInlineStyle', () => {
  it.each([
    ['width:10px', 375, 'width:20rpx'],
    ['width:{{ n }}px;height:10px', 750, 'width:{{ n }}rpx;height:10rpx'],
    ['width:{{ n }}px', 375, 'width:calc({{ n }}rpx * 2)'],
    ["width:{{ wide ? '10px' : 1 }}", 375, "width:{{ wide ? '10px' : 1 }}"],
    ['background:url(10px.png)', 375, 'background:url(10px.png)'],
  ])('%s in a drawing of %d is %s', (style, designWidth, scaled) => {
    expect(scaleInlineStyle(style, designWidth)).toBe(scaled);
  });
});

describe('design_width', () => {
  const build = (window: Record<string, unknown>) => {
    const contents = withManifest(
      { window },
      {
        'app.css': 'p{margin:10px}',
        'pages/home.css': 'p{width:10px}',
        'pages/home.html': '<p style="height:10px"><img src="a.png" width="10"></p>',
      },
    );
    const files = open(createArchive(contents)).opened?.files;
    return ['app.css', 'pages/home.css', 'pages/home.wxml'].map((path) => files?.readText(path));
  };
  const AS_WRITTEN = [
    'p{margin:10px}',
    'p{width:10px}',
    '<p style="height:10px"><image src="a.png" style="width:10px;"></image></p>',
  ];

  it('MNF-34: a width that is written scales the lengths of styles, of attributes and of pictures', () => {
    expect(build({ design_width: 375 })).toEqual([
      'p{margin:20rpx}',
      'p{width:20rpx}',
      '<p style="height:20rpx"><image src="a.png" style="width:20rpx;"></image></p>',
    ]);
  });

  it('MNF-37: with auto_design_width lengths are those of CSS', () => {
    expect(build({ design_width: 375, auto_design_width: true })).toEqual(AS_WRITTEN);
  });

  it('MNF-34, MNF-36: without a width, or with one that is none, lengths are those of CSS', () => {
    for (const design_width of [undefined, 'wide', -1, 0]) expect(build({ design_width })).toEqual(AS_WRITTEN);
  });
});
