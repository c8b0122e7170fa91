import { CHANNELS, type Json } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { createMapCamera } from './map-camera.ts';
import { metresToPixels, middleOf, scaleToFit, toPlace, toPoint } from './projection.ts';

let page: BuiltInPage;
afterEach(() => page?.dispose());

const EVENTS =
  'bindmarkertap="h" bindcallouttap="h" bindlabeltap="h" bindcontroltap="h" bindregionchange="h" bindupdated="h" bindtap="t"';

async function mount(attributes: string, data: Readonly<Record<string, Json>> = {}, options = {}): Promise<HTMLElement> {
  page = await mountWxml(`<map id="m" ${attributes} ${EVENTS}><cover-view id="in">x</cover-view></map>`, data, options);
  const host = page.find('wx-map');
  Object.defineProperties(host, { clientWidth: { value: 300 }, clientHeight: { value: 200 } });
  await page.settle();
  return host;
}
const call = (method: string, argument: Json = {}) =>
  page.logic.call(CHANNELS.render, 'callComponent', { scope: 1, selector: '#m', index: 0, method, argument });
/** Two fingers, by their places at each moment. */
function fingers(host: Element, moments: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[]): void {
  const send = (type: string, touches: readonly object[], changedTouches = touches): void => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    host.dispatchEvent(Object.assign(event, { touches, changedTouches, targetTouches: touches }));
  };
  const at = ([x0, y0, x1, y1]: (typeof moments)[number]) => [
    { identifier: 0, clientX: x0, clientY: y0, force: 1 },
    { identifier: 1, clientX: x1, clientY: y1, force: 1 },
  ];
  const [first, ...others] = moments.map(at);
  send('touchstart', first ?? []);
  for (const touches of [first ?? [], ...others]) send('touchmove', touches);
  send('touchend', [], first);
}
const own = (type: string) => page.details().filter(([name]) => name === type);

describe('projection', () => {
  it.each([
    [0, 0],
    [51.5, -0.12],
    [-33.9, 151.2],
    [85, 179.9],
  ])('leads from %d, %d to a point and back', (latitude, longitude) => {
    const place = toPlace(toPoint({ latitude, longitude }, 12), 12);
    expect(place.latitude).toBeCloseTo(latitude, 6);
    expect(place.longitude).toBeCloseTo(longitude, 6);
  });

  it('knows lengths, and what fits', () => {
    expect(metresToPixels(40_075_016.686, 0, 0)).toBeCloseTo(256);
    expect(metresToPixels(1000, 60, 10)).toBeCloseTo(2 * metresToPixels(1000, 0, 10), 6);
    const places = [
      { latitude: 0, longitude: 0 },
      { latitude: 0, longitude: 90 },
    ];
    expect(scaleToFit(places, 128, 128, 0, 20)).toBeCloseTo(1);
    expect(middleOf(places).longitude).toBeCloseTo(45);
  });
});

describe('createMapCamera', () => {
  it.each([
    [0, 0],
    [90, 0],
    [30, 40],
    [200, 75],
  ])('turned by %d and tilted by %d leads from a place to a point and back', (rotate, skew) => {
    const camera = Object.assign(createMapCamera({ clientWidth: 300, clientHeight: 200 }), { rotate, skew, scale: 12 });
    camera.center = { latitude: 50, longitude: 10 };
    for (const point of [
      { x: 150, y: 100 },
      { x: 20, y: 180 },
      { x: 290, y: 30 },
    ]) {
      const { x, y } = camera.project(camera.unproject(point));
      expect([x, y]).toEqual([expect.closeTo(point.x, 4), expect.closeTo(point.y, 4)]);
    }
  });

  it('turns clockwise, and sees more of the ground where it leans back', () => {
    const camera = createMapCamera({ clientWidth: 300, clientHeight: 200 });
    const east = () => camera.project({ latitude: 0, longitude: 0.001 });
    expect(east().x).toBeGreaterThan(150);
    camera.rotate = 90;
    expect([east().x, east().y > 100]).toEqual([expect.closeTo(150), true]);
    expect(camera.transform()).toContain('rotateZ(90deg)');
    camera.rotate = 0;
    expect(camera.seen()).toEqual({ x: 0, y: 0, width: 300, height: 200 });
    camera.skew = 40;
    expect(camera.seen().height).toBeGreaterThan(220);
  });
});

describe('map', () => {
  it('draws markers, lines, circles and areas, and leaves out what makes no sense', async () => {
    const host = await mount(
      'longitude="10" latitude="50" scale="10" markers="{{markers}}" polyline="{{lines}}" circles="{{circles}}" polygons="{{areas}}"',
      {
        markers: [
          { id: 1, longitude: 10, latitude: 50, title: 'Quay' },
          { id: 2, longitude: 'x' },
          null,
          { longitude: 10.1, latitude: 50.1, width: -5, height: 'tall', zIndex: 'high' },
        ],
        lines: [
          {
            points: [
              { longitude: 10, latitude: 50 },
              { longitude: 11, latitude: 51 },
            ],
            color: '#ff000088',
            width: 3,
            dottedLine: true,
            borderWidth: 1,
          },
          { points: 'none' },
        ],
        circles: [{ longitude: 10, latitude: 50, radius: 1000, fillColor: '#00ff0033' }, { radius: -1 }],
        areas: [
          {
            points: [
              { longitude: 10, latitude: 50 },
              { longitude: 11, latitude: 50 },
              { longitude: 11, latitude: 51 },
            ],
          },
        ],
      },
    );
    expect([...host.querySelectorAll('.wx-map-marker')].map((marker) => marker.getAttribute('aria-label'))).toEqual([
      'Quay',
      'Marker',
    ]);
    expect([...(host.querySelector('.wx-map-plane > svg')?.children ?? [])].map(({ localName }) => localName)).toEqual([
      'polygon',
      'circle',
      'polyline',
      'polyline',
      'polyline',
    ]);
    expect(own('updated')).toEqual([['updated', {}]]);
  });

  it('tells which marker, callout, label or control was touched, and where on the earth', async () => {
    const host = await mount('longitude="10" latitude="50" markers="{{markers}}" controls="{{controls}}"', {
      markers: [
        { id: 7, longitude: 10, latitude: 50, callout: { content: 'Quay', display: 'BYCLICK' }, label: { content: 'A' } },
      ],
      controls: [{ id: 3, iconPath: '/a.png', clickable: true, position: { left: 1, top: 2, width: 10, height: 10 } }],
    });
    const callout = page.find('.wx-map-callout');
    expect(callout.hidden).toBe(true);
    await page.tap('.wx-map-marker');
    expect(callout.hidden).toBe(false);
    await page.tap('.wx-map-callout');
    await page.tap('.wx-map-label');
    await page.tap('.wx-map-clickable');
    await page.tap(host);
    expect(callout.hidden).toBe(true);
    expect([own('markertap'), own('callouttap'), own('labeltap'), own('controltap')]).toEqual([
      [['markertap', { markerId: 7 }]],
      [['callouttap', { markerId: 7 }]],
      [['labeltap', { markerId: 7 }]],
      [['controltap', { controlId: 3 }]],
    ]);
    expect(own('tap')).toHaveLength(1);
    const detail = own('tap').at(-1)?.[1] as { readonly latitude: number; readonly longitude: number };
    expect(detail.latitude).toBeCloseTo(50, 1);
    expect(detail.longitude).toBeCloseTo(10, 1);
  });

  it('draws covers as it does markers, and tells of a touch on where the user is', async () => {
    const invoke = (api: string) => (api === 'getLocation' ? { latitude: 50, longitude: 10 } : undefined);
    const host = await mount(
      'longitude="10" latitude="50" show-location show-scale show-compass covers="{{covers}}" bindanchorpointtap="h"',
      { covers: [{ longitude: 10, latitude: 50 }] },
      { invoke },
    );
    expect(host.querySelectorAll('.wx-map-marker')).toHaveLength(1);
    expect([host.querySelector('.wx-map-scale')?.textContent, host.querySelector('.wx-map-compass')?.textContent]).toEqual([
      expect.stringMatching(/^\d+ k?m$/),
      'N',
    ]);
    await page.tap('.wx-map-here');
    expect(own('anchorpointtap')).toEqual([['anchorpointtap', { latitude: 50, longitude: 10 }]]);
  });

  it('moves with a finger and with the keys, and says what moved it', async () => {
    const host = await mount('longitude="10" latitude="50" scale="12"');
    await page.drag('wx-map', [
      [100, 100],
      [50, 100],
    ]);
    const center = (await call('getCenterLocation')) as { readonly longitude: number };
    expect(center.longitude).toBeGreaterThan(10);
    host.dispatchEvent(new KeyboardEvent('keydown', { key: '+' }));
    await page.settle();
    expect(await call('getScale')).toEqual({ scale: 13 });
    const regions = own('regionchange').map(([, detail]) => detail as { readonly type: string; readonly causedBy: string });
    expect(regions.map(({ type, causedBy }) => `${type} ${causedBy}`)).toEqual([
      'begin gesture',
      'end drag',
      'begin gesture',
      'end scale',
    ]);
  });

  it.each<[string, Json, Json]>([
    ['rotate="{{450}}"', { rotate: 90 }, { skew: 0 }],
    ['skew="{{60}}"', { rotate: 0 }, { skew: 40 }],
    ['skew="{{60}}" enable-auto-max-overlooking', { rotate: 0 }, { skew: 60 }],
    ['setting="{{s}}"', { rotate: 10 }, { skew: 5 }],
  ])('is seen from the side that %s says', async (attributes, rotate, skew) => {
    const host = await mount(`longitude="10" latitude="50" ${attributes} show-compass`, { s: { rotate: 10, skew: 5 } });
    expect([await call('getRotate'), await call('getSkew')]).toEqual([rotate, skew]);
    expect(host.querySelector<HTMLElement>('.wx-map-plane')?.style.transform).toContain('perspective');
  });

  it('is turned and tilted by two fingers where it may be', async () => {
    const host = await mount('longitude="10" latitude="50" enable-rotate="{{r}}" enable-overlooking="{{o}}"', {
      r: false,
      o: false,
    });
    const turn = () =>
      fingers(host, [
        [100, 100, 200, 100],
        [100, 90, 200, 110],
        [110, 60, 190, 140],
      ]);
    const tilt = () =>
      fingers(host, [
        [100, 150, 200, 150],
        [100, 100, 200, 100],
        [100, 50, 200, 50],
      ]);
    turn();
    tilt();
    expect([await call('getRotate'), await call('getSkew')]).toEqual([{ rotate: 0 }, { skew: 0 }]);
    await page.set({ r: true, o: true });
    turn();
    expect((await call('getRotate')) as { rotate: number }).toEqual({ rotate: expect.closeTo(33.7, 0) });
    tilt();
    expect((await call('getSkew')) as { skew: number }).toEqual({ skew: 30 });
    await page.settle();
    const causes = own('regionchange').map(([, detail]) => (detail as { readonly causedBy: string }).causedBy);
    expect(causes).toEqual(expect.arrayContaining(['rotate', 'skew']));
  });

  it('turns by the keys where it may be turned', async () => {
    const host = await mount('enable-rotate');
    host.dispatchEvent(new KeyboardEvent('keydown', { key: ']' }));
    expect(await call('getRotate')).toEqual({ rotate: 15 });
  });

  it.each([
    ['enable-satellite', '?satellite'],
    ['enable-traffic', '?traffic'],
    ['enable-poi="{{false}}"', '?nopoi'],
    ['enable-building="{{false}}"', '?nobuilding'],
    ['layer-style="{{2}}" subkey="A-1"', '?style=2&key=A-1'],
    ['subkey="../x" layer-style="dark"', ''],
    ['setting="{{s}}"', '?satellite'],
  ])('tells the host’s tiles of %s', async (attributes, query) => {
    const asked: string[] = [];
    const loadResource = (url: string) => {
      asked.push(url);
      throw new Error('no tiles');
    };
    await mount(`scale="3" ${attributes}`, { s: { enableSatellite: true } }, { loadResource });
    await call('moveToLocation', { longitude: 0, latitude: 0 });
    await page.settle();
    expect(new Set(asked.map((url) => url.replace(/^dinghy-tile:\d+\/\d+\/\d+/, '')))).toEqual(new Set([query]));
  });

  it('tells which line was touched, and how far a marker has come along its way', async () => {
    const points = [
      { longitude: 10, latitude: 50 },
      { longitude: 11, latitude: 51 },
    ];
    await mount(
      'longitude="10" latitude="50" polyline="{{lines}}" markers="{{m}}" bindpolylinetap="h" bindinterpolatepoint="h"',
      { lines: [{ points: [] }, { points }], m: [{ id: 4, ...points[0] }] },
    );
    await page.tap('[data-line]');
    expect(own('polylinetap')).toEqual([
      ['polylinetap', { polylineId: 1, latitude: expect.any(Number), longitude: expect.any(Number) }],
    ]);
    await call('moveAlong', { markerId: 4, path: points, duration: 0 });
    await page.settle();
    expect(own('interpolatepoint')).toEqual([['interpolatepoint', { markerId: 4, ...points[1], animationStatus: 'complete' }]]);
  });

  it('has callouts of the page’s own, which stand at their markers', async () => {
    page = await mountWxml(
      `<map id="m" longitude="10" latitude="50" markers="{{m}}" ${EVENTS}><cover-view slot="callout">
         <cover-view marker-id="1" id="always">a</cover-view><cover-view marker-id="2" id="touched">b</cover-view></cover-view></map>`,
      {
        m: [
          { id: 1, longitude: 10, latitude: 50, customCallout: { display: 'ALWAYS' } },
          { id: 2, longitude: 10.001, latitude: 50, customCallout: { display: 'BYCLICK', anchorX: 3 } },
        ],
      },
    );
    await page.settle();
    const isSeen = () => ['#always', '#touched'].map((id) => page.find(id).style.visibility);
    expect(isSeen()).toEqual(['visible', 'hidden']);
    await page.tap(page.root.querySelectorAll('.wx-map-marker')[1] as Element);
    expect(isSeen()).toEqual(['visible', 'visible']);
    await page.tap('#touched');
    expect(own('callouttap')).toEqual([['callouttap', { markerId: 2 }]]);
  });

  it('draws markers that stand too close as one, and comes nearer when that is touched', async () => {
    const at = (id: number, longitude: number) => ({ id, longitude, latitude: 50, joinCluster: true });
    const host = await mount('longitude="10" latitude="50" scale="8" markers="{{m}}"', {
      m: [at(1, 10.01), at(2, 10.02), at(3, 14), { ...at(4, 10.01), joinCluster: false }],
    });
    await call('initMarkerCluster', { gridSize: 50 });
    const hidden = () => [...host.querySelectorAll<HTMLElement>('.wx-map-marker')].map((marker) => marker.hidden);
    expect([host.querySelector('.wx-map-cluster')?.textContent, hidden()]).toEqual(['2', [true, true, false, false]]);
    await page.tap('.wx-map-cluster');
    expect([host.querySelector('.wx-map-cluster'), hidden()]).toEqual([null, [false, false, false, false]]);
  });

  it('tells of clusters once each, and of taps on them; a marker that names a cluster stands for it', async () => {
    const at = (id: number, longitude: number) => ({ id, longitude, latitude: 50, joinCluster: true });
    const host = await mount('longitude="10" latitude="50" scale="8" markers="{{m}}"', { m: [at(1, 10.01), at(2, 10.02)] });
    await call('initMarkerCluster', { zoomOnClick: false, enableDefaultStyle: false });
    const { type, detail } = (await call('nextNews')) as { type: string; detail: { clusters: { [name: string]: Json }[] } };
    expect([type, detail.clusters[0]]).toMatchObject(['markerClusterCreate', { clusterId: 1, markerIds: [1, 2] }]);
    await call('moveToLocation', { longitude: 10.3, latitude: 50 });
    await call('addMarkers', { markers: [{ ...at(9, 10.015), clusterId: 1 }], clear: false });
    const hidden = () => [...host.querySelectorAll<HTMLElement>('.wx-map-marker')].map((marker) => marker.hidden);
    expect(hidden()).toEqual([true, true, false]);
    await page.tap(host.querySelectorAll('.wx-map-marker')[2] as Element);
    expect(await call('nextNews')).toEqual({ type: 'markerClusterClick', detail: { cluster: detail.clusters[0] } });
    expect(own('markertap')).toEqual([]);
    // Nobody is told of what was there before, and a place where they stand apart has no cluster.
    const next = call('nextNews');
    await call('includePoints', { points: [at(1, 10.01), at(2, 10.02)] });
    expect(hidden()).toEqual([false, false, true]);
    page.dispose();
    await expect(next).rejects.toBeDefined();
  });

  it('lays pictures on the ground between two places', async () => {
    const bounds = { southwest: { longitude: 9, latitude: 49 }, northeast: { longitude: 11, latitude: 51 } };
    const loadResource = () => ({ mime: 'image/png', bytes: new ArrayBuffer(4) });
    const host = await mount('longitude="10" latitude="50" scale="8"', {}, { loadResource });
    await call('addGroundOverlay', { id: 1, src: '/a.png', bounds, opacity: 0.5 });
    const picture = () => host.querySelector<HTMLImageElement>('.wx-map-overlays > img');
    expect([picture()?.style.opacity, Number.parseFloat(picture()?.style.width ?? '')]).toEqual(['0.5', expect.closeTo(364, 0)]);
    await call('updateGroundOverlay', { id: 1, visible: false });
    expect(picture()?.hidden).toBe(true);
    await call('removeGroundOverlay', { id: 1 });
    expect(picture()).toBeNull();
    await expect(call('addGroundOverlay', { id: 2 })).rejects.toMatchObject({ code: 'API_FAILED' });
    await expect(call('removeGroundOverlay', { id: 2 })).rejects.toMatchObject({ code: 'API_FAILED' });
  });

  it('stays where it is told to stay', async () => {
    const host = await mount('longitude="10" latitude="50" scale="12" enable-scroll="{{false}}" enable-zoom="{{false}}"');
    await page.drag('wx-map', [
      [100, 100],
      [50, 100],
    ]);
    for (const key of ['+', 'ArrowLeft']) host.dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect([await call('getScale'), await call('getCenterLocation')]).toEqual([{ scale: 12 }, { longitude: 10, latitude: 50 }]);
  });

  it('does what its context asks', async () => {
    await mount('longitude="10" latitude="50" scale="12" markers="{{m}}"', { m: [{ id: 1, longitude: 10, latitude: 50 }] });
    await call('addMarkers', { markers: [{ id: 2, longitude: 11, latitude: 51 }] });
    expect(page.root.querySelectorAll('.wx-map-marker')).toHaveLength(2);
    await call('removeMarkers', { markerIds: [2] });
    await call('translateMarker', { markerId: 1, destination: { longitude: 10.5, latitude: 50.5 }, duration: 20 });
    await call('moveToLocation', { longitude: 10.5, latitude: 50.5 });
    expect(await call('toScreenLocation', { longitude: 10.5, latitude: 50.5 })).toEqual({
      x: expect.closeTo(150),
      y: expect.closeTo(100),
    });
    await call('includePoints', {
      points: [
        { longitude: 0, latitude: 0 },
        { longitude: 20, latitude: 0 },
      ],
      padding: [10],
    });
    expect(await call('getRegion')).toMatchObject({ southwest: { longitude: expect.any(Number) } });
    expect(((await call('getCenterLocation')) as { longitude: number }).longitude).toBeCloseTo(10);
    await expect(call('translateMarker', { markerId: 9 })).rejects.toMatchObject({ code: 'API_FAILED' });
    await expect(call('addVisualLayer')).rejects.toMatchObject({ code: 'API_UNSUPPORTED' });
  });

  it('asks for tiles by the host’s addresses, and leaves a host without tiles in peace', async () => {
    const asked: string[] = [];
    const loadResource = (url: string) => {
      asked.push(url);
      throw new Error('no tiles');
    };
    await mount('longitude="0" latitude="0" scale="3"', {}, { loadResource });
    await call('moveToLocation', { longitude: 0, latitude: 0 });
    await page.settle();
    const { length } = asked;
    expect(asked[0]).toMatch(/^dinghy-tile:3\/\d+\/\d+$/);
    await call('moveToLocation', { longitude: 90, latitude: 40 });
    await page.settle();
    expect(asked).toHaveLength(length);
  });

  it('shows where the user is, if the user lets it', async () => {
    const invoke = (api: string) => (api === 'getLocation' ? { latitude: 50, longitude: 10 } : undefined);
    const host = await mount('show-location="{{on}}"', { on: true }, { invoke });
    expect(host.querySelector('.wx-map-here')).not.toBeNull();
    await page.set({ on: false });
    expect(host.querySelector('.wx-map-here')).toBeNull();
  });

  it.each([
    'markers="none" polyline="{{1}}" circles="{{null}}" controls="{{true}}"',
    'longitude="east" latitude="{{1e9}}" scale="{{-4}}"',
    'min-scale="30" max-scale="-1" setting="{{[]}}"',
    'include-points="{{[{}]}}"',
    'style="width: 0; height: 0"',
  ])('copes with %s', async (attributes) => {
    await mount(attributes);
    expect(page.find('#in').textContent).toBe('x');
    const { scale } = (await call('getScale')) as { readonly scale: number };
    expect(scale >= 3 && scale <= 20).toBe(true);
  });
});
