import type { Json } from '@dinghy/bridge-protocol';
import { div, ownStyles } from '../elements.ts';
import { type BuiltIn, type BuiltInContext, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { createClusters } from './clusters.ts';
import { createCustomCallouts } from './custom-callouts.ts';
import { createGroundOverlays } from './ground-overlays.ts';
import { createMapCamera } from './map-camera.ts';
import { createMapControls } from './map-controls.ts';
import { type Cause, createMapFingers } from './map-fingers.ts';
import { createMapMethods } from './map-methods.ts';
import { createMapNews } from './map-news.ts';
import { MAX_SCALE, MIN_SCALE, mapProperties } from './map-properties.ts';
import { createMapSigns } from './map-signs.ts';
import { mapStyles } from './map-styles.ts';
import { createMarkers } from './markers.ts';
import { clamp, middleOf, type Place, scaleToFit, toPlace, toPoint } from './projection.ts';
import { readList, readNumber, readPlaces } from './read-map-data.ts';
import { drawShapes, shapeAt } from './shapes.ts';
import { createGround, tileLayers } from './tiles.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Space round the points that are included. */
const INCLUDE_PX = 20;
/** Degrees of tilt, of the platform. */
const MAX_SKEW = 40;
const MAX_SKEW_FAR = 75;

/** What a touched part of a marker is told as. */
const TAPS = { marker: 'markertap', callout: 'callouttap', label: 'labeltap' } as const;

/** A map: the host's tiles or a bare ground, and what the page draws on it. */
export const map: BuiltIn = defineBuiltIn({
  tag: 'map',
  styles: mapStyles,
  properties: mapProperties,
  skeleton(host) {
    host.setAttribute('role', 'application');
    host.setAttribute('aria-label', 'Map');
    host.tabIndex = 0;
    const plane = div(host, 'wx-map-plane');
    div(plane, 'wx-map-ground');
    div(plane, 'wx-map-overlays');
    plane.append(host.ownerDocument.createElementNS(SVG, 'svg'));
    div(host, 'wx-map-markers');
    div(host, 'wx-map-controls');
    return div(host, 'wx-map-content');
  },
  create: createMap,
});

function createMap({ host, content, props, page, load, slotOf, emit }: BuiltInContext<typeof mapProperties>): BuiltInControl {
  const [plane, markerLayer, controlLayer] = host.children as unknown as [HTMLElement, HTMLElement, HTMLElement];
  const [groundLayer, overlayLayer, svg] = plane.children as unknown as [HTMLElement, HTMLElement, SVGElement];
  const camera = createMapCamera(host);
  const ground = createGround(groundLayer, load);
  const markers = createMarkers(markerLayer, load);
  const news = createMapNews();
  const clusters = createClusters(markerLayer, markers, news.tell);
  const callouts = createCustomCallouts(content, markers, slotOf, ownStyles);
  const controls = createMapControls(controlLayer, load);
  const signs = createMapSigns(host, camera);
  const overlays = createGroundOverlays(overlayLayer, load, () => draw());
  let here: HTMLElement | undefined;
  let hereAt: Place | undefined;
  let hasDrawn = false;

  const scaleLimits = (): readonly [min: number, max: number] => {
    const min = clamp(props.minScale, MIN_SCALE, MAX_SCALE);
    return [min, clamp(props.maxScale, min, MAX_SCALE)];
  };
  const setting = (name: keyof typeof mapProperties): unknown => {
    const { setting: settings } = props as { readonly setting: unknown };
    if (typeof settings === 'object' && settings !== null && Object.hasOwn(settings, name))
      return (settings as Record<string, unknown>)[name];
    return props[name];
  };
  const isOn = (name: keyof typeof mapProperties): boolean => setting(name) === true;
  const skewMax = (): number => (isOn('enableAutoMaxOverlooking') ? MAX_SKEW_FAR : MAX_SKEW);

  const draw = (): void => {
    plane.style.transform = camera.transform();
    const seen = camera.seen();
    const middle = toPoint(camera.center, camera.scale);
    const corner = { x: middle.x - host.clientWidth / 2 + seen.x, y: middle.y - host.clientHeight / 2 + seen.y };
    ground.show(corner, seen, camera.scale, tileLayers(setting));
    drawShapes(svg, props as never, camera.lay, camera.scale);
    overlays.place(camera.lay);
    markers.place(camera.project);
    clusters.place(camera.project, camera.scale);
    callouts.place(camera.project);
    signs.show(isOn('showScale'), isOn('showCompass'));
    if (here !== undefined && hereAt !== undefined) {
      const { x, y } = camera.project(hereAt);
      here.style.transform = `translate(${x}px, ${y}px)`;
    }
  };

  const region = (): { readonly southwest: Json; readonly northeast: Json } => {
    const { clientWidth: width, clientHeight: height } = host;
    const corners = [0, width].flatMap((x) => [0, height].map((y) => camera.unproject({ x, y })));
    // Turned, the box round what is seen.
    const latitudes = corners.map(({ latitude }) => latitude);
    const longitudes = corners.map(({ longitude }) => longitude);
    return {
      southwest: { latitude: Math.min(...latitudes), longitude: Math.min(...longitudes) },
      northeast: { latitude: Math.max(...latitudes), longitude: Math.max(...longitudes) },
    };
  };
  const tellRegion = (type: 'begin' | 'end', cause: Cause): void => {
    const { scale, rotate, skew } = camera;
    const causedBy = type === 'end' ? cause : cause === 'update' ? 'update' : 'gesture';
    emit('regionchange', { type, causedBy, centerLocation: { ...camera.center }, scale, rotate, skew, region: region() });
  };
  const setCamera = (to: Place, scale: number): void => {
    camera.center = { latitude: clamp(to.latitude, -85, 85), longitude: to.longitude };
    camera.scale = clamp(scale, ...scaleLimits());
    draw();
  };
  const move = (to: Place, scale: number): void => {
    tellRegion('begin', 'update');
    setCamera(to, scale);
    tellRegion('end', 'update');
  };
  const include = (places: readonly Place[], padding: readonly number[]): void => {
    if (places.length === 0) return;
    const [top = 0, right = top, bottom = top, left = right] = padding;
    const width = Math.max(1, host.clientWidth - left - right);
    const height = Math.max(1, host.clientHeight - top - bottom);
    const fitting = scaleToFit(places, width, height, ...scaleLimits());
    const middle = toPoint(middleOf(places), fitting);
    move(toPlace({ x: middle.x + (right - left) / 2, y: middle.y + (bottom - top) / 2 }, fitting), fitting);
  };
  const fingers = createMapFingers({
    host,
    camera,
    scaleLimits,
    skewMax,
    draw,
    tell: tellRegion,
    // Moving and zooming are there unless they are forbidden, the others once they are allowed.
    allows: (what) => (what === 'enableScroll' || what === 'enableZoom' ? setting(what) !== false : isOn(what)),
  });

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
  const placeAt = (x: number, y: number): Place => {
    const box = host.getBoundingClientRect();
    return camera.unproject({ x: x - box.left, y: y - box.top });
  };
  const open = (markerId: number | undefined): void => {
    markers.open(markerId);
    callouts.open(markerId);
    callouts.place(camera.project);
  };
  const tapMarker = ({ marker, part }: NonNullable<ReturnType<typeof markers.at>>): void => {
    const markerId = Math.max(0, marker.id);
    if (part === 'marker') open(marker.id);
    emit(TAPS[part], { markerId });
  };
  const tapped = (target: Element, x: number, y: number): boolean => {
    const custom = callouts.at(target);
    if (custom !== undefined) emit('callouttap', { markerId: custom });
    if (content.contains(target) && target !== content) return false;
    const marker = markers.at(target);
    const controlId = controls.at(target);
    const cluster = clusters.at(target, marker?.marker);
    const line = shapeAt(target);
    if (cluster !== undefined) include(clusters.tapped(cluster) ?? [], [INCLUDE_PX * 2]);
    else if (marker !== undefined) tapMarker(marker);
    else if (controlId !== undefined) emit('controltap', { controlId });
    else if (here?.contains(target) && hereAt !== undefined) emit('anchorpointtap', { ...hereAt });
    else if (line !== undefined) emit('polylinetap', { polylineId: line, ...placeAt(x, y) });
    else open(undefined);
    return true;
  };

  const showPlace = (changed: ReadonlySet<string> | undefined): void => {
    const isPlace = Math.abs(props.latitude) <= 90 && Math.abs(props.longitude) <= 360;
    const to = isPlace ? { latitude: props.latitude, longitude: props.longitude } : camera.center;
    if (changed === undefined) setCamera(to, props.scale);
    else move(to, changed.has('scale') ? props.scale : camera.scale);
  };
  const showSide = (): void => {
    camera.rotate = ((readNumber(setting('rotate'), 0) % 360) + 360) % 360;
    camera.skew = clamp(readNumber(setting('skew'), 0), 0, skewMax());
  };
  const showProps = (changed: ReadonlySet<string> | undefined): void => {
    const isNew = (...names: readonly string[]): boolean => changed === undefined || names.some((name) => changed.has(name));
    if (isNew('rotate', 'skew', 'setting')) showSide();
    if (isNew('latitude', 'longitude', 'scale', 'minScale', 'maxScale')) showPlace(changed);
    if (isNew('markers', 'covers')) markers.set([...readList(props.covers), ...readList(props.markers)]);
    if (isNew('controls')) controls.show(props.controls);
    if (isNew('includePoints')) include(readPlaces(props.includePoints), [INCLUDE_PX]);
    if (isNew('showLocation')) {
      if (props.showLocation) showHere().catch(() => undefined);
      else hideHere();
    }
    draw();
  };
  const resized = typeof ResizeObserver === 'function' ? new ResizeObserver(draw) : undefined;

  return {
    connected() {
      callouts.find();
      showProps(undefined);
      resized?.observe(host);
      if (!hasDrawn) emit('updated', {});
      hasDrawn = true;
    },
    childrenChanged() {
      callouts.find();
      callouts.place(camera.project);
    },
    update: showProps,
    tapped,
    tapDetail: (target, x, y) =>
      markers.at(target) !== undefined || controls.at(target) !== undefined || clusters.at(target, undefined) !== undefined
        ? null
        : { ...placeAt(x, y) },
    dragged: fingers.dragged,
    handle: () => ({ tag: 'map' }),
    methods: createMapMethods({
      markers,
      clusters,
      news,
      overlays,
      camera,
      include,
      region,
      showHere,
      draw,
      moveTo: (to) => move(to, camera.scale),
      interpolated: (detail) => emit('interpolatepoint', detail),
    }),
    dispose() {
      resized?.disconnect();
      ground.dispose();
    },
  };
}
