import { CHANNELS, type Json } from '@dinghy/bridge-protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { toComments } from './danmu.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

const EVENTS =
  'bindplay="h" bindpause="h" bindended="h" bindtimeupdate="h" bindfullscreenchange="h" binderror="h" bindloadedmetadata="h" ' +
  'bindseekcomplete="h" bindprogress="h" bindwaiting="h" bindcontrolstoggle="h"';
/** What the container was asked, and its answer to that: none while it shows the view in full. */
let asked: unknown[] = [];
let screenAnswer: Readonly<Record<string, Json>> | undefined;
beforeEach(() => {
  asked = [];
  screenAnswer = undefined;
});
const invoke = (...question: unknown[]): typeof screenAnswer => {
  asked.push(question);
  return screenAnswer;
};
const loadResource = (url: string) => {
  if (url === '/bad.mp4') throw new Error('none');
  return { mime: 'video/mp4', bytes: new ArrayBuffer(4) };
};
async function mount(attributes: string, data: Readonly<Record<string, Json>> = {}): Promise<HTMLVideoElement> {
  page = await mountWxml(`<video id="v" ${attributes} ${EVENTS}><view id="in"/></video>`, data, { loadResource, invoke });
  await page.settle();
  return page.find<HTMLVideoElement>('video');
}
const call = (method: string, argument: Json = null) =>
  page.logic.call(CHANNELS.render, 'callComponent', { scope: 1, selector: '#v', index: 0, method, argument });
const own = () => page.details().filter(([type]) => type !== 'tap');

describe('video', () => {
  it('plays what the host gives, by an address of this frame alone', async () => {
    const film = await mount('src="/a.mp4" controls="{{c}}" loop muted object-fit="cover" poster="/p.png"', { c: false });
    expect(film.src).toMatch(/^blob:/);
    expect(film.poster).toMatch(/^blob:/);
    expect([film.controls, film.loop, film.muted]).toEqual([false, true, true]);
    expect(page.find('wx-video').getAttribute('object-fit')).toBe('cover');
    await page.set({ c: true });
    expect(film.controls).toBe(true);
  });

  it('tells of the film by the platform’s events', async () => {
    const film = await mount('src="/a.mp4"');
    Object.defineProperties(film, { videoWidth: { value: 160 }, videoHeight: { value: 90 }, duration: { value: Infinity } });
    film.currentTime = 2;
    for (const type of ['loadedmetadata', 'play', 'timeupdate', 'timeupdate', 'waiting', 'seeked', 'progress', 'pause', 'ended'])
      film.dispatchEvent(new Event(type));
    await page.settle();
    expect(own()).toEqual([
      ['loadedmetadata', { width: 160, height: 90, duration: 0 }],
      ['play', {}],
      // At most four a second.
      ['timeupdate', { currentTime: 2, duration: 0 }],
      ['waiting', {}],
      ['seekcomplete', { position: 2 }],
      ['progress', { buffered: 0 }],
      ['pause', {}],
      ['ended', {}],
    ]);
  });

  it('shows the buttons that it may show, and starts by itself where it is told to', async () => {
    const film = await mount('src="/a.mp4" show-fullscreen-btn="{{f}}" show-center-play-btn="{{c}}" autoplay', {
      f: true,
      c: true,
    });
    const isShown = () => ['.wx-video-full', '.wx-video-center'].map((part) => !page.find(part).hidden);
    let plays = 0;
    film.play = async () => void plays++;
    await page.tap('.wx-video-center');
    expect(plays).toBe(1);
    await page.set({ f: false, c: false });
    expect(isShown()).toEqual([false, false]);
    expect(page.details().some(([type]) => type === 'error')).toBe(false);
  });

  it('tells that its controls were shown, and that they went', async () => {
    await mount('src="/a.mp4"');
    await page.tap('video');
    expect(own()).toContainEqual(['controlstoggle', { show: true }]);
  });

  it('says what cannot be had', async () => {
    const film = await mount('src="/bad.mp4"');
    expect(own()).toEqual([['error', { errMsg: 'video:fail /bad.mp4' }]]);
    expect(film.hasAttribute('src')).toBe(false);
  });

  it('does what its context asks, within limits', async () => {
    const film = await mount('src="/a.mp4"');
    await call('seek', 7);
    await call('playbackRate', 1.5);
    await call('playbackRate', 100);
    await call('seek', 'soon');
    expect([film.currentTime, film.playbackRate]).toEqual([7, 1.5]);
    await call('stop');
    expect(film.currentTime).toBe(0);
    await expect(call('requestBackgroundPlayback')).rejects.toMatchObject({ code: 'API_UNSUPPORTED' });
  });

  it.each<[string, () => void]>([
    ['going back', () => page.host.sendEvent(CHANNELS.lifecycle, 'back', {})],
    ['Escape', () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
    ['another page', () => page.host.sendEvent(CHANNELS.lifecycle, 'shown', { isShown: false })],
  ])('fills the view, which the container turns and gives the screen, until it is left by %s', async (_, leave) => {
    await mount('src="/a.mp4"');
    await call('requestFullScreen', { direction: 90 });
    const host = page.find('wx-video');
    expect([...host.classList]).toEqual(['wx-video-fullscreen']);
    expect(asked).toEqual([['showFullScreen', { direction: 90 }]]);
    leave();
    await page.settle();
    expect(host.className).toBe('');
    expect(own()).toEqual([
      ['fullscreenchange', { fullScreen: true, direction: 'horizontal' }],
      ['fullscreenchange', { fullScreen: false, direction: 'vertical' }],
    ]);
  });

  it('is left when the container takes the screen back', async () => {
    await mount('src="/a.mp4"');
    screenAnswer = {};
    await call('requestFullScreen', { direction: 0 });
    await page.settle();
    expect(own().map(([, detail]) => detail)).toEqual([
      { fullScreen: true, direction: 'vertical' },
      { fullScreen: false, direction: 'vertical' },
    ]);
  });

  it('stops when its page is covered, unless it may go on', async () => {
    const film = await mount('src="/a.mp4" auto-pause-if-navigate="{{p}}"', { p: true });
    let pauses = 0;
    film.pause = () => void pauses++;
    page.host.sendEvent(CHANNELS.lifecycle, 'shown', { isShown: false });
    page.host.sendEvent(CHANNELS.lifecycle, 'shown', { isShown: true });
    await page.set({ p: false });
    page.host.sendEvent(CHANNELS.lifecycle, 'shown', { isShown: false });
    await page.settle();
    expect(pauses).toBe(1);
  });

  it('lets comments fly over it, those of the list at their time', async () => {
    const film = await mount('src="/a.mp4" enable-danmu danmu-list="{{list}}"', {
      list: [
        { text: 'early', time: 1 },
        { text: 'late', time: 9 },
      ],
    });
    film.currentTime = 2;
    film.dispatchEvent(new Event('timeupdate'));
    await call('sendDanmu', { text: 'now', color: '#ff0000' });
    expect([...page.find('.wx-video-danmu').children].map(({ textContent }) => textContent)).toEqual(['early', 'now']);
  });

  it.each([
    'src="{{[]}}"',
    'src=""',
    'duration="long" initial-time="{{-1}}"',
    'danmu-list="none" enable-danmu',
    'direction="up"',
  ])('copes with %s', async (attributes) => {
    await mount(attributes);
    await call('requestFullScreen', 'sideways');
    expect(page.find('#in')).toBeTruthy();
  });
});

describe('toComments', () => {
  it('takes what is a list of objects', () => {
    expect(toComments([{ text: 1 }, null, 'x', { text: {}, time: 'y', color: 3 }])).toEqual([
      { text: '1', color: '#ffffff', time: 0 },
      { text: '', color: '#ffffff', time: 0 },
    ]);
    expect(toComments('none')).toEqual([]);
  });
});
