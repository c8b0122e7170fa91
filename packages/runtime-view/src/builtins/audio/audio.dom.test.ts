import { CHANNELS, type Json } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

const loadResource = (url: string) => {
  if (url === '/bad.mp3') throw new Error('none');
  return { mime: 'audio/mpeg', bytes: new ArrayBuffer(4) };
};

describe('audio', () => {
  it('shows its name, author and time, and tells of itself', async () => {
    page = await mountWxml(
      '<audio src="/a.mp3" controls name="Bell" author="Ada" poster="/p.png" loop bindplay="h" bindpause="h" bindended="h" bindtimeupdate="h"/>',
      {},
      { loadResource },
    );
    await page.settle();
    const player = page.find<HTMLAudioElement>('audio');
    expect(player.src).toMatch(/^blob:/);
    expect([player.loop, page.find('.wx-audio-info').textContent]).toEqual([true, 'BellAda']);
    expect(page.find('.wx-audio-left').style.backgroundImage).toContain('blob:');
    player.currentTime = 75;
    for (const type of ['play', 'timeupdate', 'pause', 'ended']) player.dispatchEvent(new Event(type));
    await page.settle();
    expect(page.find('.wx-audio-time').textContent).toBe('01:15');
    expect(page.details()).toEqual([
      ['play', {}],
      ['timeupdate', { currentTime: 75, duration: 0 }],
      ['pause', {}],
      ['ended', {}],
    ]);
  });

  it('is not to be seen without controls, and says what cannot be had', async () => {
    page = await mountWxml('<audio src="/bad.mp3" binderror="h"/>', {}, { loadResource });
    await page.settle();
    expect(page.find('wx-audio').hasAttribute('controls')).toBe(false);
    expect(page.details()).toEqual([['error', { errMsg: 'MEDIA_ERR_NETWORK' }]]);
  });

  it('does what its context asks', async () => {
    page = await mountWxml('<audio id="a"/>', {}, { loadResource });
    const call = (method: string, argument: Json) =>
      page.logic.call(CHANNELS.render, 'callComponent', { scope: 1, selector: '#a', index: 0, method, argument });
    await call('setSrc', '/b.mp3');
    await page.settle();
    await call('seek', 3);
    await call('seek', 'soon');
    expect(page.find<HTMLAudioElement>('audio').src).toMatch(/^blob:/);
    expect(page.find<HTMLAudioElement>('audio').currentTime).toBe(3);
  });
});
