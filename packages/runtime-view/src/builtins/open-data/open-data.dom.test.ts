import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('open-data', () => {
  it('shows the same name and figure for everybody, or what the page has for them', async () => {
    page = await mountWxml(
      `<open-data type="userNickName" lang="zh_CN"/><open-data type="userNickName" default-text="Ada"/><open-data type="userAvatarUrl"/>`,
    );
    await page.settle();
    const [chinese, own, figure] = page.root.children;
    expect([chinese?.textContent, own?.textContent]).toEqual(['微信用户', 'Ada']);
    expect(figure?.querySelector('svg')).not.toBeNull();
    expect(page.details()).toEqual([]);
  });

  it('shows the avatar of the page where it can be had', async () => {
    const loadResource = () => ({ mime: 'image/png', bytes: new ArrayBuffer(1) });
    page = await mountWxml('<open-data type="userAvatarUrl" default-avatar="/a.png"/>', {}, { loadResource });
    await page.settle();
    expect(page.find<HTMLImageElement>('wx-open-data > img').src).toMatch(/^blob:/);
  });

  it('shows the page’s text for what it has nothing of, or nothing with use-empty-value', async () => {
    page = await mountWxml('<open-data type="groupName" open-gid="g" default-text="A group" use-empty-value="{{on}}"/>', {
      on: false,
    });
    await page.settle();
    expect(page.root.textContent).toBe('A group');
    await page.set({ on: true });
    expect(page.root.textContent).toBe('');
  });

  it.each(['groupName', 'userCity', '', 'constructor'])('has nothing for the type "%s", and says so', async (type) => {
    page = await mountWxml(`<open-data type="${type}" binderror="e"/>`);
    await page.settle();
    expect([page.root.textContent, page.details()]).toEqual(['', [['error', { errMsg: `open-data:fail no ${type || 'type'}` }]]]);
  });

  it('leaves what a template has in it where the template has it', async () => {
    page = await mountWxml(
      '<view><open-data type="userNickName"><view><view class="in" bindtap="t" data-n="1"/></view></open-data></view>',
    );
    await page.tap('.in');
    expect(page.events.flatMap(({ deliveries }) => deliveries.map(({ target }) => target.dataset))).toEqual([{ n: '1' }]);
  });
});
