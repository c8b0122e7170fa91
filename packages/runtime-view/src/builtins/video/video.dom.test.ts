import { CHANNELS, type Json } from '@dinghy/bridge-protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { toComments } from './danmu.ts';
import { toClock } from './video-bar.ts';

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
/** Over a film of 100 by 100 pixels, from its left half. */
async function swipe([x, y]: readonly [number, number], from = 10): Promise<void> {
  const host = page.find('wx-video');
  Object.defineProperties(host, { clientWidth: { value: 100 }, clientHeight: { value: 100 } });
  host.getBoundingClientRect = () => ({ left: 0, width: 100 }) as DOMRect;
  await page.drag('video', [
    [from, 50],
    [from + x, 50 + y],
  ]);
}
const own = () => page.details().filter(([type]) => type !== 'tap');

describe('video', () => {
  it('plays what the host gives, by an address of this frame alone', async () => {
    const film = await mount('src="/a.mp4" controls="{{c}}" loop muted object-fit="cover" poster="/p.png"', { c: false });
    expect(film.src).toMatch(/^blob:/);
    expect(film.poster).toMatch(/^blob:/);
    expect([film.loop, film.muted]).toEqual([true, true]);
    expect(page.find('wx-video').getAttribute('object-fit')).toBe('cover');
    await page.tap('video');
    expect(page.find('.wx-video-bar').hidden).toBe(true);
    await page.set({ c: true });
    await page.tap('video');
    expect(page.find('.wx-video-bar').hidden).toBe(false);
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
    expect(film.paused).toBe(false);
    film.pause();
    let plays = 0;
    film.play = async () => void plays++;
    await page.tap('.wx-video-center');
    expect(plays).toBe(1);
    await page.set({ f: false, c: false });
    expect(isShown()).toEqual([false, false]);
    expect(page.details().some(([type]) => type === 'error')).toBe(false);
  });

  it.each([
    ['show-play-btn', '.wx-video-play', true],
    ['show-mute-btn', '.wx-video-mute', false],
    ['danmu-btn', '.wx-video-danmu[data-act]', false],
    ['show-screen-lock-button', '.wx-video-lock', false],
    ['show-snapshot-button', '.wx-video-shot', false],
    ['show-progress', 'input', false],
    ['is-live', '.wx-video-time', false],
  ])('has what %s says, and %s by itself: %j', async (attribute, part, isThere) => {
    await mount(`src="/a.mp4" ${attribute}="{{on}}"`, { on: null });
    await call('requestFullScreen');
    await page.tap('video');
    const isShown = () => !page.find(part).hidden;
    expect(isShown()).toBe(isThere);
    await page.set({ on: true });
    expect(isShown()).toBe(attribute !== 'is-live');
  });

  it('is muted, and shows no comments, by its buttons', async () => {
    const film = await mount('src="/a.mp4" show-mute-btn danmu-btn enable-danmu');
    await page.tap('.wx-video-mute');
    expect(film.muted).toBe(true);
    await page.tap('.wx-video-danmu[data-act]');
    expect(page.find('.wx-video-danmu').hidden).toBe(true);
  });

  it('has its play button in the middle where it is to be, and a line of progress while its bar is away', async () => {
    const film = await mount(
      'src="/a.mp4" play-btn-position="center" show-bottom-progress="{{line}}" show-progress duration="10"',
      {
        line: true,
      },
    );
    let isPaused = false;
    Object.defineProperty(film, 'paused', { get: () => isPaused });
    film.currentTime = 5;
    film.dispatchEvent(new Event('timeupdate'));
    film.dispatchEvent(new Event('play'));
    expect([page.find('.wx-video-line').hidden, page.find('.wx-video-done').style.width]).toEqual([false, '50%']);
    await page.tap('video');
    expect([page.find('.wx-video-play').hidden, page.find('.wx-video-center').hidden]).toEqual([true, false]);
    expect(page.find('.wx-video-line').hidden).toBe(true);
    isPaused = true;
    await page.set({ line: false });
    expect(page.find('.wx-video-line').hidden).toBe(true);
  });

  it('is locked in full by its button: nothing else is there, and no finger moves it', async () => {
    const film = await mount('src="/a.mp4" show-screen-lock-button show-snapshot-button duration="60"');
    await call('requestFullScreen');
    await page.tap('video');
    await page.tap('.wx-video-lock');
    expect(['.wx-video-bar', '.wx-video-shot', '.wx-video-lock'].map((part) => page.find(part).hidden)).toEqual([
      true,
      true,
      false,
    ]);
    await swipe([100, 0]);
    expect(film.currentTime).toBe(0);
  });

  it.each<[string, string, readonly [number, number], () => unknown, unknown]>([
    ['enable-progress-gesture', '', [50, 0], () => page.find<HTMLVideoElement>('video').currentTime, 45],
    [
      'no enable-progress-gesture',
      'enable-progress-gesture="{{false}}"',
      [50, 0],
      () => page.find<HTMLVideoElement>('video').currentTime,
      0,
    ],
    ['vslide-gesture', 'vslide-gesture', [0, 40], () => page.find<HTMLVideoElement>('video').style.filter, 'brightness(0.6)'],
    ['page-gesture', 'page-gesture', [0, 40], () => page.find<HTMLVideoElement>('video').style.filter, 'brightness(0.6)'],
    ['neither', '', [0, 40], () => page.find<HTMLVideoElement>('video').style.filter, ''],
  ])('follows a finger with %s', async (_, attributes, by, read, expected) => {
    await mount(`src="/a.mp4" duration="100" ${attributes}`);
    await swipe(by);
    expect(read()).toBe(expected);
  });

  it('grows louder and darker in full, unless vslide-gesture-in-fullscreen forbids it', async () => {
    const film = await mount('src="/a.mp4" vslide-gesture-in-fullscreen="{{on}}"', { on: true });
    film.volume = 0.5;
    await call('requestFullScreen');
    await swipe([0, 20], 90);
    expect(film.volume).toBeCloseTo(0.3);
    await page.set({ on: false });
    await swipe([0, 20], 90);
    expect(film.volume).toBeCloseTo(0.3);
  });

  it('starts by two taps with enable-play-gesture', async () => {
    const film = await mount('src="/a.mp4" enable-play-gesture');
    let plays = 0;
    film.play = async () => void plays++;
    await page.tap('video');
    expect(plays).toBe(0);
    await page.tap('video');
    expect(plays).toBe(1);
  });

  it('goes into a window of its own where another page covers it, with picture-in-picture-mode', async () => {
    const film = await mount(
      'src="/a.mp4" picture-in-picture-mode="push" bindenterpictureinpicture="h" bindleavepictureinpicture="h"',
    );
    film.requestPictureInPicture = async () => {
      film.dispatchEvent(new Event('enterpictureinpicture'));
      return {} as PictureInPictureWindow;
    };
    let pauses = 0;
    film.pause = () => void pauses++;
    Object.defineProperty(film, 'paused', { value: false });
    page.host.sendEvent(CHANNELS.lifecycle, 'shown', { isShown: false });
    await page.settle();
    film.dispatchEvent(new Event('leavepictureinpicture'));
    await page.settle();
    expect([own().map(([type]) => type), pauses]).toEqual([['enterpictureinpicture', 'leavepictureinpicture'], 0]);
  });

  it('stops when the browser shows something else, unless auto-pause-if-open-native is off', async () => {
    const film = await mount('src="/a.mp4" auto-pause-if-open-native="{{on}}"', { on: true });
    let pauses = 0;
    film.pause = () => void pauses++;
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    await page.set({ on: false });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    expect(pauses).toBe(1);
  });

  it('fills the view while the phone is turned on its side, with enable-auto-rotation', async () => {
    const turns = new EventTarget();
    const orientation = Object.assign(turns, { type: 'landscape-primary' });
    Object.defineProperty(window.screen, 'orientation', { value: orientation, configurable: true });
    const film = await mount('src="/a.mp4" enable-auto-rotation');
    Object.defineProperty(film, 'paused', { value: false });
    turns.dispatchEvent(new Event('change'));
    expect(page.find('wx-video').className).toBe('wx-video-fullscreen');
    orientation.type = 'portrait-primary';
    turns.dispatchEvent(new Event('change'));
    Reflect.deleteProperty(window.screen, 'orientation');
    expect(page.find('wx-video').className).toBe('');
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

describe('toClock', () => {
  it.each([
    [0, '0:00'],
    [187.9, '3:07'],
    [3609, '1:00:09'],
    [Number.NaN, '0:00'],
    [-4, '0:00'],
  ])('writes %s s as %s', (seconds, text) => {
    expect(toClock(seconds)).toBe(text);
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
