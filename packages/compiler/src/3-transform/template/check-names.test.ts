import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compileTemplate } from './compile-template.ts';

function check(source: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  compileTemplate({
    file: 'a.wxml',
    read: () => source,
    usingComponents: { card: 'card', 'van-button': 'button', goodList: 'list' },
    componentGenerics: { selectable: true },
    report: (diagnostic) => found.push(diagnostic),
  });
  return found;
}

const hints = (source: string): readonly string[] => check(source).map(({ code, hint }) => `${code} ${hint}`);

describe('compileTemplate, misspelt tags', () => {
  test.each([
    ['<crad/>', 'card'],
    ['<vanButton/>', 'van-button'],
    ['<van-buton/>', 'van-button'],
    ['<goodlist/>', 'goodList'],
    ['<Text/>', 'text'],
    ['<scrollview/>', 'scroll-view'],
    ['<veiw/>', 'view'],
    ['<inptu/>', 'input'],
    ['<selectabel/>', 'selectable'],
    ['<blokc/>', 'block'],
  ])('asks for %s whether <%s> was meant', (source, meant) => {
    expect(hints(source)).toEqual([expect.stringContaining(`WXML_TAG_UNKNOWN Did you mean <${meant}>?`)]);
  });

  test('says of others that nobody declares them', () => {
    expect(check('<shopping-cart-summary/>')).toMatchObject([
      {
        code: 'WXML_TAG_UNKNOWN',
        severity: 'warning',
        message:
          '<shopping-cart-summary> is neither a built-in component nor declared in usingComponents; it is shown as a plain element.',
        range: { start: { offset: 0 }, end: { offset: 22 } },
      },
    ]);
    expect(hints('<shopping-cart-summary/><t-icon/>').join()).not.toContain('Did you mean');
  });

  test.each(['div', 'i', 'p', 'a', 'em', 'br', 'h1', 'h6', 'strong', 'img'])('makes of <%s> a remark, no warning', (tag) => {
    expect(check(`<${tag}/>`)).toMatchObject([{ code: 'WXML_TAG_HTML', severity: 'info' }]);
  });

  test.each([
    'view span sticky-header grid-view share-element snapshot selection voip-room ad-custom editor',
    'loading modal toast action-sheet',
    'xr-scene xr-node xr-mesh',
    'live-pusher channel-live store-home open-container page-meta navigation-bar keyboard-accessory',
  ])('says nothing of what the platform has, here or only there: %s', (tags) => {
    expect(
      check(
        tags
          .split(' ')
          .map((tag) => `<${tag}/>`)
          .join(''),
      ),
    ).toEqual([]);
  });

  test('tells a name once in a file', () => {
    expect(check('<crad/><crad/><view><crad/></view>')).toHaveLength(1);
  });

  test('stops after fifty names', () => {
    const tags = Array.from({ length: 200 }, (_, index) => `<unknown${index}/>`);
    expect(check(tags.join(''))).toHaveLength(50);
  });
});

describe('compileTemplate, misspelt attributes and events', () => {
  test.each([
    ['<view bind:tpa="f"/>', 'bind:tap'],
    ['<view bindTap="f"/>', 'bindtap'],
    ['<view catchtuochmove="f"/>', 'catchtouchmove'],
    ['<view capture-bind:tpa="f"/>', 'capture-bind:tap'],
    ['<view bind:click="f"/>', 'bind:tap'],
    ['<input bindbulr="f"/>', 'bindblur'],
    ['<button bindgetphonenumbre="f"/>', 'bindgetphonenumber'],
    ['<scroll-view scrol-y/>', 'scroll-y'],
    ['<scroll-view bindscrolltolowre="f"/>', 'bindscrolltolower'],
    ['<input placehloder="x"/>', 'placeholder'],
    ['<button opne-type="share"/>', 'open-type'],
    ['<input model:valeu="{{a}}"/>', 'model:value'],
    ['<view bintap="f"/>', 'bindtap'],
    ['<view bnd:tap="f"/>', 'bind:tap'],
    ['<card modle:value="{{a}}"/>', 'model:value'],
    ['<view calss="x"/>', 'class'],
  ])('asks for %s whether %s was meant', (source, meant) => {
    expect(hints(source)).toEqual([expect.stringContaining(`WXML_ATTRIBUTE_UNKNOWN Did you mean ${meant}?`)]);
  });

  test.each([
    ['<view @tap="f"/>', 'bind:tap'],
    ['<view @click.stop="f"/>', 'catch:tap'],
    ['<view v-on:click="f"/>', 'bind:tap'],
    ['<view onTap="f"/>', 'bind:tap'],
    ['<card @click="f"/>', 'bind:click'],
    ['<view v-if="a"/>', 'wx:if'],
    ['<card v-else/>', 'wx:else'],
    ['<input v-model="a"/>', 'model:value'],
    ['<image :src="a"/>', 'src="{{…}}"'],
    ['<card v-bind:title="a"/>', 'title="{{…}}"'],
    ['<view className="a"/>', 'class'],
  ])('says of %s, which is of Vue or React, how the platform has it', (source, meant) => {
    expect(hints(source)).toEqual([`WXML_ATTRIBUTE_UNKNOWN Did you mean ${meant}?`]);
  });

  test.each([
    '<view wx:iff="{{a}}"/> wx:if',
    '<view wx:fro="{{a}}"/> wx:for',
    '<view wx:for-idx="i"/> wx:for-index',
    '<view wx:esle/> wx:else',
    '<view wx:else-if="{{a}}"/> wx:elif',
    '<view wx:show="{{a}}"/> wx:if',
    '<view wx-if="{{a}}"/> wx:if',
    '<view wx:items="{{a}}"/> wx:for-items',
  ])('asks for a directive: %s', (line) => {
    const [source = '', meant = ''] = line.split('> ');
    expect(hints(`${source}>`)).toEqual([`WXML_DIRECTIVE_UNKNOWN Did you mean ${meant}?`]);
  });

  test.each([
    '<view data-x="1" aria-label="a" role="button" id="x" title="t" hidden slot="s" animation="{{a}}"/>',
    '<view bind:tap="f" catch:longpress="f" mut-bind:touchstart="f" bind:anythingelse="f" bindplay="f"/>',
    '<button formType="submit" openType="share" form-type="reset" app-parameter="x" show-message-card/>',
    '<swiper indicator-dots easing-function="linear" bindtransition="f"/>',
    '<text selectable user-select decode space="nbsp" lines="2"/>',
    '<scroll-view scroll-y scrollX worklet:onscrollupdate="f" list="x"/>',
    '<card calss="x" bind:tpa="f" placehloder="x" onTap="f"/>',
    '<view my:thing="x" foo="bar" x-y-z="1"/>',
  ])('says nothing of %s', (source) => {
    expect(check(source)).toEqual([]);
  });
});
