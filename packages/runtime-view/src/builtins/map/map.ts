import type { Json } from '@dinghy/bridge-protocol';
import { div } from '../elements.ts';
import { type BuiltIn, type BuiltInControl, type Drag, defineBuiltIn } from '../unit.ts';
import { createMapControls } from './map-controls.ts';
import { createMapMethods } from './map-methods.ts';
import { mapStyles } from './map-styles.ts';
import { createMarkers } from './markers.ts';
import { clamp, metresToPixels, middleOf, type Place, type Point, scaleToFit, toPlace, toPoint } from './projection.ts';
import { readPlaces } from './read-map-data.ts';
import { drawShapes } from './shapes.ts';
import { createGround } from './tiles.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Of the platform. */
const MIN_SCALE = 3;
const MAX_SCALE = 20;
/** Pixels before a finger is a drag. */
const CLAIM_PX = 5;
const WHEEL_STEP = 0.002;
const KEY_PX = 60;
/** Space round the points that are included. */
const INCLUDE_PX = 20;
/** Lengths that a scale bar may say, in metres. */
const BAR_METRES = [1e6, 5e5, 2e5, 1e5, 5e4, 2e4, 1e4, 5e3, 2e3, 1e3, 500, 200, 100, 50, 20, 10, 5];
const BAR_PX = 80;

/** What has moved the map. */
export type Cause = 'drag' | 'scale' | 'update';

/** A map: the host's tiles or a bare ground, and what the page draws on it. North is up. */
export const map: BuiltIn = defineBuiltIn({
  tag: 'map',
  styles: mapStyles,
  properties: {
    longitude: 116.46,
    latitude: 39.92,
    scale: 16,
    minScale: MIN_SCALE,
    maxScale: MAX_SCALE,
    markers: [],
    covers: [],
    polyline: [],
    polygons: [],
    circles: [],
    controls: [],
    includePoints: [],
    showLocation: false,
    showCompass: false,
    showScale: false,
    enableZoom: true,
    enableScroll: true,
    setting: null,
  },
  skeleton(host) {
    host.setAttribute('role', 'application');
    host.setAttribute('aria-label', 'Map');
    host.tabIndex = 0;
    div(host, 'wx-map-ground');
    host.append(host.ownerDocument.createElementNS(SVG, 'svg'));
    div(host, 'wx-map-markers');
    div(host, 'wx-map-controls');
    return div(host, 'wx-map-content');
  },
  create({ host, props, page, load, emit }): BuiltInControl {
    const [groundLayer, svg, markerLayer, controlLayer, content] = host.children as unknown as [
      HTMLElement,
      SVGElement,
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ];
    const ground = createGround(groundLayer, load);
    const markers = createMarkers(markerLayer, load);
    const controls = createMapControls(controlLayer, load);
    let center: Place = { latitude: 0, longitude: 0 };
    let scale = 16;
    let drag:
      | { readonly center: Place; readonly scale: number; readonly span: number; hasMoved: boolean; cause: Cause }
      | undefined;
    let here: HTMLElement | undefined;
    let bar: HTMLElement | undefined;
    let compass: HTMLElement | undefined;
    let hasDrawn = false;

    const scaleLimits = (): readonly [min: number, max: number] => {
      const min = clamp(props.minScale, MIN_SCALE, MAX_SCALE);
      return [min, clamp(props.maxScale, min, MAX_SCALE)];
    };
    const setting = (name: string): unknown => {
      const { setting: settings } = props as { readonly setting: unknown };
      if (typeof settings === 'object' && settings !== null && Object.hasOwn(settings, name))
        return (settings as Record<string, unknown>)[name];
      return (props as Readonly<Record<string, unknown>>)[name];
    };
    const corner = (): Point => {
      const { x, y } = toPoint(center, scale);
      return { x: x - host.clientWidth / 2, y: y - host.clientHeight / 2 };
    };
    /** To pixels of the map's box, on the side of the earth that is seen. */
    const project = (place: Place): Point => {
      const from = corner();
      const { x, y } = toPoint(place, scale);
      const world = 256 * 2 ** scale;
      const wrapped = x - from.x - world * Math.round((x - from.x - host.clientWidth / 2) / world);
      return { x: wrapped, y: y - from.y };
    };
    const unproject = ({ x, y }: Point): Place => {
      const from = corner();
      return toPlace({ x: from.x + x, y: from.y + y }, scale);
    };

    const draw = (): void => {
      ground.show(corner(), host.clientWidth, host.clientHeight, scale);
      drawShapes(svg, props as never, project, scale);
      markers.place(project);
      drawBar();
      if (here !== undefined && hereAt !== undefined) {
        const { x, y } = project(hereAt);
        here.style.transform = `translate(${x}px, ${y}px)`;
      }
    };
    const drawBar = (): void => {
      if (setting('showScale') === true) bar ??= div(host, 'wx-map-scale');
      else {
        bar?.remove();
        bar = undefined;
      }
      if (setting('showCompass') === true) {
        compass ??= div(host, 'wx-map-compass');
        compass.textContent = 'N';
      } else {
        compass?.remove();
        compass = undefined;
      }
      if (bar === undefined) return;
      const metres = BAR_METRES.find((length) => metresToPixels(length, center.latitude, scale) <= BAR_PX) ?? 5;
      bar.style.width = `${metresToPixels(metres, center.latitude, scale)}px`;
      bar.textContent = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
    };

    const region = (): { readonly southwest: Json; readonly northeast: Json } => ({
      southwest: { ...unproject({ x: 0, y: host.clientHeight }) },
      northeast: { ...unproject({ x: host.clientWidth, y: 0 }) },
    });
    const tellRegion = (type: 'begin' | 'end', cause: Cause): void => {
      const detail = { type, causedBy: cause, centerLocation: { ...center }, scale, rotate: 0, skew: 0, region: region() };
      emit('regionchange', type === 'begin' ? { ...detail, causedBy: cause === 'update' ? 'update' : 'gesture' } : detail);
    };
    const move = (to: Place, toScale: number, cause: Cause): void => {
      tellRegion('begin', cause);
      moveTo(to, toScale);
      tellRegion('end', cause);
    };
    const moveTo = (to: Place, toScale: number): void => {
      center = { latitude: clamp(to.latitude, -85, 85), longitude: to.longitude };
      scale = clamp(toScale, ...scaleLimits());
      draw();
    };
    const include = (places: readonly Place[], padding: readonly number[]): void => {
      if (places.length === 0) return;
      const [top = 0, right = top, bottom = top, left = right] = padding;
      const width = Math.max(1, host.clientWidth - left - right);
      const height = Math.max(1, host.clientHeight - top - bottom);
      const fitting = scaleToFit(places, width, height, ...scaleLimits());
      const middle = toPoint(middleOf(places), fitting);
      move(toPlace({ x: middle.x + (right - left) / 2, y: middle.y + (bottom - top) / 2 }, fitting), fitting, 'update');
    };
    /** Zooms so that what is under `at` stays there. */
    const zoom = (to: number, at: Point): void => {
      const place = unproject(at);
      const wanted = clamp(to, ...scaleLimits());
      const target = toPoint(place, wanted);
      moveTo(toPlace({ x: target.x - at.x + host.clientWidth / 2, y: target.y - at.y + host.clientHeight / 2 }, wanted), wanted);
    };

    let hereAt: Place | undefined;
    const showHere = async (): Promise<Place | undefined> => {
      const answer = await page.ask('getLocation', { type: 'gcj02' });
      hereAt = { latitude: Number(answer.latitude), longitude: Number(answer.longitude) };
      here ??= div(markerLayer, 'wx-map-here');
      draw();
      return hereAt;
    };
    const hideHere = (): void => {
      here?.remove();
      here = undefined;
    };

    const boxPoint = (x: number, y: number): Point => {
      const box = host.getBoundingClientRect();
      return { x: x - box.left, y: y - box.top };
    };
    const dragTo = ({ phase, deltaX, deltaY, fingers, preventDefault }: Drag): boolean => {
      const [first, second] = fingers;
      const span = first && second ? Math.hypot(first.x - second.x, first.y - second.y) : 0;
      if (phase === 'start') {
        drag = { center, scale, span: 0, hasMoved: false, cause: 'drag' };
        return false;
      }
      if (drag === undefined) return false;
      if (phase !== 'move') {
        if (drag.hasMoved) tellRegion('end', drag.cause);
        drag = undefined;
        return false;
      }
      const isPinch = span > 0;
      if (isPinch ? setting('enableZoom') === false : setting('enableScroll') === false) return false;
      if (!drag.hasMoved && !isPinch && Math.hypot(deltaX, deltaY) < CLAIM_PX) return false;
      preventDefault();
      if (isPinch && drag.span === 0) drag = { ...drag, center, scale, span };
      if (!drag.hasMoved) {
        drag.hasMoved = true;
        drag.cause = isPinch ? 'scale' : 'drag';
        tellRegion('begin', drag.cause);
      }
      if (isPinch && first && second) {
        drag.cause = 'scale';
        zoom(drag.scale + Math.log2(span / drag.span), boxPoint((first.x + second.x) / 2, (first.y + second.y) / 2));
      } else if (drag.span === 0) {
        const from = toPoint(drag.center, scale);
        moveTo(toPlace({ x: from.x - deltaX, y: from.y - deltaY }, scale), scale);
      }
      return true;
    };

    const keys: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => pan(-KEY_PX, 0),
      ArrowRight: () => pan(KEY_PX, 0),
      ArrowUp: () => pan(0, -KEY_PX),
      ArrowDown: () => pan(0, KEY_PX),
      '+': () => setting('enableZoom') !== false && move(center, scale + 1, 'scale'),
      '-': () => setting('enableZoom') !== false && move(center, scale - 1, 'scale'),
    };
    const pan = (x: number, y: number): void => {
      if (setting('enableScroll') === false) return;
      const from = toPoint(center, scale);
      move(toPlace({ x: from.x + x, y: from.y + y }, scale), scale, 'drag');
    };
    host.addEventListener('keydown', (event) => {
      const run = event.target === host && Object.hasOwn(keys, event.key) ? keys[event.key] : undefined;
      if (run === undefined) return;
      event.preventDefault();
      run();
    });
    host.addEventListener(
      'wheel',
      (event) => {
        if (setting('enableZoom') === false) return;
        event.preventDefault();
        tellRegion('begin', 'scale');
        zoom(scale - event.deltaY * WHEEL_STEP, boxPoint(event.clientX, event.clientY));
        tellRegion('end', 'scale');
      },
      { passive: false },
    );
    const resized = typeof ResizeObserver === 'function' ? new ResizeObserver(draw) : undefined;

    const showMarkers = (): void => {
      markers.set([...asList(props.covers), ...asList(props.markers)]);
      draw();
    };
    const showProps = (changed: ReadonlySet<string> | undefined): void => {
      const isNew = (...names: readonly string[]): boolean => changed === undefined || names.some((name) => changed.has(name));
      if (isNew('latitude', 'longitude', 'scale', 'minScale', 'maxScale')) {
        const isPlace = Math.abs(props.latitude) <= 90 && Math.abs(props.longitude) <= 360;
        const to = isPlace ? { latitude: props.latitude, longitude: props.longitude } : center;
        if (changed === undefined) moveTo(to, props.scale);
        else move(to, changed.has('scale') ? props.scale : scale, 'update');
      }
      if (isNew('markers', 'covers')) showMarkers();
      if (isNew('controls')) controls.show(props.controls);
      if (isNew('includePoints')) include(readPlaces(props.includePoints), [INCLUDE_PX]);
      if (isNew('showLocation')) {
        if (props.showLocation) showHere().catch(() => undefined);
        else hideHere();
      }
      draw();
    };

    return {
      connected() {
        showProps(undefined);
        resized?.observe(host);
        if (!hasDrawn) emit('updated', {});
        hasDrawn = true;
      },
      update: showProps,
      tapped(target) {
        if (content.contains(target) && target !== content) return false;
        const touched = markers.at(target);
        const controlId = controls.at(target);
        if (touched !== undefined) {
          const { marker, part } = touched;
          const markerId = Math.max(0, marker.id);
          if (part === 'marker') {
            markers.open(marker.id);
            emit('markertap', { markerId });
          } else emit(`${part}tap`, { markerId });
        } else if (controlId !== undefined) emit('controltap', { controlId });
        else if (here?.contains(target) && hereAt !== undefined) emit('anchorpointtap', { ...hereAt });
        else markers.open(undefined);
        return true;
      },
      tapDetail: (target, x, y) =>
        markers.at(target) !== undefined || controls.at(target) !== undefined ? null : { ...unproject(boxPoint(x, y)) },
      dragged: dragTo,
      handle: () => ({ tag: 'map' }),
      methods: createMapMethods({
        markers,
        include,
        region,
        showHere,
        draw,
        center: () => center,
        scale: () => scale,
        moveTo: (to) => move(to, scale, 'update'),
        project,
        unproject,
      }),
      dispose() {
        resized?.disconnect();
        ground.dispose();
      },
    };
  },
});

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
