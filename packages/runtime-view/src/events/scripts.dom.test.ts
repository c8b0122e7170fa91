import { afterEach, describe, expect, it } from 'vitest';
import { mountComponents } from '../testing/components.ts';
import type { MountedPage } from '../testing/mount.ts';

let page: MountedPage;
afterEach(() => page.dispose());

const script = `<wxs module="m">
  module.exports.tapped = function (event, owner) {
    event.instance.setStyle({ width: event.currentTarget.dataset.w + 'px' }).removeClass('cold').addClass('hot');
    owner.selectComponent('.other').setStyle('color: red');
    owner.callMethod('report', { type: event.type });
    return false;
  };
  module.exports.changed = function (value, before, owner, instance) {
    instance.setStyle({ height: value + 'px', opacity: before === undefined ? 1 : 0.5 });
  };
</wxs>`;

describe('view scripts', () => {
  it('handle events in the view, and stop them by returning false', async () => {
    page = await mountComponents(
      {
        page: {
          wxml: `${script}<view bindtap="never"><view class="a cold" data-w="{{20}}" bindtap="{{m.tapped}}">x</view><view class="other"/></view>`,
        },
      },
      { 1: { path: 'page' } },
    );
    const target = page.root.querySelector('.a') as HTMLElement;
    target.click();
    await page.settle();
    expect([target.style.width, target.className]).toEqual(['20px', 'a hot']);
    expect((page.root.querySelector('.other') as HTMLElement).style.color).toBe('red');
    expect(page.events).toEqual([]);
    expect(page.messages.filter(({ to }) => to === 'logic')).toEqual([
      { to: 'logic', name: 'callMethod', body: { instance: 1, method: 'report', args: { type: 'tap' } } },
    ]);
  });

  it('are told of properties that change, on elements and components', async () => {
    page = await mountComponents(
      {
        page: { wxml: `${script}<view h="{{h}}" change:h="{{m.changed}}"/><box h="{{h}}" change:h="{{m.changed}}"/>` },
        box: { wxml: 'box' },
      },
      { 1: { path: 'page', data: { h: 5 }, children: [2] }, 2: { path: 'box', data: { h: 6 } } },
    );
    const styles = () => [...page.root.children].map((element) => (element as HTMLElement).style.cssText);
    expect(styles()).toEqual(['height: 5px; opacity: 1;', 'height: 6px; opacity: 1;']);
    await page.commit({
      patches: [
        [1, [['s', ['h'], 7]]],
        [2, [['s', ['h'], 8]]],
      ],
    });
    expect(styles()).toEqual(['height: 7px; opacity: 0.5;', 'height: 8px; opacity: 0.5;']);
  });

  it('cannot hold up the view by what they send to the logic layer (34)', async () => {
    page = await mountComponents(
      {
        page: {
          wxml: `<wxs module="m">module.exports.tapped = function (event, owner) {
            var value = {};
            for (var i = 0; i < 40; i++) value = [value, value]; // 2^40 leaves: written out, they would not end
            owner.callMethod('report', value);
            owner.triggerEvent('report', value);
          };</wxs><view class="a" bindtap="{{m.tapped}}"/>`,
        },
      },
      { 1: { path: 'page' } },
    );
    (page.root.querySelector('.a') as HTMLElement).click();
    await page.settle();
    expect(page.messages.filter(({ to }) => to === 'logic')).toEqual([]);
  });
});
