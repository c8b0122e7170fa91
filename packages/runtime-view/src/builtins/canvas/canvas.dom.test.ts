import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { type Action, picturesIn, replay } from './replay.ts';

/** Notes what is called and set on it. */
function createRecorder(): { readonly context: CanvasRenderingContext2D; readonly log: unknown[][] } {
  const log: unknown[][] = [];
  const context = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'createLinearGradient') return () => ({ addColorStop: (...args: unknown[]) => log.push(['stop', ...args]) });
        if (name === 'arc')
          return (...args: number[]) => {
            if ((args[2] ?? 0) < 0) throw new RangeError('negative');
            log.push(['arc', ...args]);
          };
        return (...args: unknown[]) => {
          log.push([String(name), ...args]);
          return 'base';
        };
      },
      set: (_, name, value) => log.push(['=', String(name), value]) > 0,
    },
  );
  return { context: context as CanvasRenderingContext2D, log };
}

describe('replay', () => {
  it('calls only what the platform documents, and sets only that', () => {
    const { context, log } = createRecorder();
    const actions = [
      ['fillRect', 0, 0, 1, 1],
      ['constructor', 'alert(1)'],
      ['=', 'canvas', 'x'],
      ['=', 'lineWidth', 2],
      ['=', 'textBaseline', 'normal'],
      ['__proto__'],
      'nonsense',
      null,
    ] as unknown as Action[];
    replay(context, actions, new Map());
    expect(log.slice(1)).toEqual([
      ['fillRect', 0, 0, 1, 1],
      ['=', 'lineWidth', 2],
      ['=', 'textBaseline', 'alphabetic'],
    ]);
  });

  it('leaves out what cannot be drawn, and goes on', () => {
    const { context, log } = createRecorder();
    replay(
      context,
      [['arc', 0, 0, -1, 0, 1], ['drawImage', '/missing.png', 0, 0], ['=', 'fillStyle', { paint: 7 }], ['fill']],
      new Map(),
    );
    expect(log.map(([name]) => name)).toEqual(['getTransform', '=', 'fill']);
  });

  it('restores what was forgotten, and never below its own state', () => {
    const { context, log } = createRecorder();
    replay(context, [['restore'], ['save'], ['save'], ['restore']], new Map());
    expect(log.map(([name]) => name)).toEqual(['getTransform', 'save', 'save', 'restore', 'restore']);
  });

  it('draws pictures by place, by size and by part', () => {
    const { context, log } = createRecorder();
    const source = {} as CanvasImageSource;
    const pictures = new Map([['/a.png', { source, width: 8, height: 4 }]]);
    const actions: Action[] = [
      ['drawImage', '/a.png', 1, 2],
      ['drawImage', '/a.png', 1, 2, 3, 4],
      ['drawImage', '/a.png', 0, 0, 4, 4, 1, 2, 3, 4],
    ];
    replay(context, actions, pictures);
    expect(picturesIn(actions)).toEqual(['/a.png']);
    expect(log.slice(1)).toEqual([
      ['drawImage', source, 1, 2, 8, 4],
      ['drawImage', source, 1, 2, 3, 4],
      ['drawImage', source, 0, 0, 4, 4, 1, 2, 3, 4],
    ]);
  });
});

let page: BuiltInPage;
afterEach(() => page?.dispose());

describe('canvas', () => {
  const call = (selector: string, method: string) =>
    page.logic.call(CHANNELS.render, 'callComponent', { scope: 1, selector, index: 0, method });

  it('is found by its canvas-id, and answers no method that it does not have', async () => {
    page = await mountWxml('<canvas canvas-id="a:b" disable-scroll/>');
    expect(page.find('wx-canvas').hasAttribute('disable-scroll')).toBe(true);
    await expect(call('canvas-id=a:b', 'constructor')).rejects.toMatchObject({ code: 'API_UNSUPPORTED' });
    await expect(call('canvas-id=other', 'draw')).rejects.toMatchObject({ code: 'API_FAILED' });
  });

  it('tells of a picture that cannot be drawn', async () => {
    page = await mountWxml('<canvas canvas-id="c" binderror="h"/>');
    const { context } = createRecorder();
    page.find<HTMLCanvasElement>('canvas').getContext = (() => context) as never;
    const draw = { actions: [['drawImage', '/missing.png', 0, 0]] };
    await page.logic.call(CHANNELS.render, 'callComponent', {
      scope: 1,
      selector: 'canvas-id=c',
      index: 0,
      method: 'draw',
      argument: draw,
    } as never);
    await page.settle();
    expect(page.details()).toEqual([['error', { errMsg: 'canvas:fail cannot load /missing.png' }]]);
  });

  it('says what it is to a query, and keeps a canvas that it cannot give away', async () => {
    page = await mountWxml('<canvas type="2d" id="c"/><view id="v"/>');
    const ask = (selector: string) =>
      page.logic.call(CHANNELS.render, 'selectorQuery', {
        queries: [{ scope: 1, selector, all: false, fields: { node: true } }],
      });
    expect(await ask('#c')).toEqual([{ node: { tag: 'canvas' } }]);
    expect(await ask('#v')).toEqual([{ node: null }]);
  });
});
