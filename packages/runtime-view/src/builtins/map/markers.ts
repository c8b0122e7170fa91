// Markers with their callouts and labels: elements, so that they can be touched, and read to somebody.

import { drawShape, makeButton } from '../elements.ts';
import type { Place, Point } from './projection.ts';
import { type Fields, readColour, readFields, readList, readNumber, readPlace, readText } from './read-map-data.ts';

export interface Marker {
  readonly id: number;
  readonly element: HTMLElement;
  readonly fields: Fields;
  place: Place;
}

export type MarkerPart = 'marker' | 'callout' | 'label';

export interface Markers {
  readonly all: ReadonlyMap<number, Marker>;
  set(list: unknown): void;
  add(list: unknown, clear: boolean): void;
  remove(ids: readonly number[]): void;
  /** Puts each where `project` says. */
  place(project: (place: Place) => Point): void;
  /** What of which marker an element is in. */
  at(target: Element): { readonly marker: Marker; readonly part: MarkerPart } | undefined;
  /** Shows the callout of one that shows it when it is touched, and hides that of the others. */
  open(id: number | undefined): void;
}

/** A pin, on a 24 by 32 grid, its point at the bottom in the middle. */
const PIN = 'M12 0a12 12 0 0 1 12 12c0 8-12 20-12 20S0 20 0 12A12 12 0 0 1 12 0zM12 7a5 5 0 1 0 0 10a5 5 0 1 0 0-10z';
const PIN_WIDTH = 24;
const PIN_HEIGHT = 32;
const ICON_PX = 30;

export function createMarkers(layer: HTMLElement, load: (src: string) => Promise<string>): Markers {
  const all = new Map<number, Marker>();
  const { ownerDocument: document } = layer;
  let opened: number | undefined;
  let nextId = -1;

  const create = (fields: Fields, place: Place): Marker => {
    const element = document.createElement('div');
    // Without an id it can be seen, and its events say 0 as the platform's do.
    const hasId = fields.id !== undefined && Number.isFinite(Number(fields.id));
    const id = hasId ? Number(fields.id) : nextId--;
    const iconPath = readText(fields.iconPath);
    const width = size(fields.width, iconPath === '' ? PIN_WIDTH : ICON_PX);
    const height = size(fields.height, iconPath === '' ? PIN_HEIGHT : ICON_PX);
    element.className = 'wx-map-marker';
    element.style.cssText = `width: ${width}px; height: ${height}px; z-index: ${Math.round(readNumber(fields.zIndex, 0))}`;
    element.style.opacity = String(readNumber(fields.alpha, 1));
    element.style.setProperty('--wx-rotate', `${readNumber(fields.rotate, 0)}deg`);
    const callout = readFields(fields.callout);
    const label = readFields(fields.label);
    const name = [fields.ariaLabel, fields.title, callout.content, label.content].map(readText).find((text) => text !== '');
    makeButton(element, name ?? 'Marker');
    drawShape(element, PIN, `0 0 ${PIN_WIDTH} ${PIN_HEIGHT}`);
    if (iconPath !== '') showIcon(element, iconPath);
    const title = readText(callout.content) || readText(fields.title);
    if (title !== '') element.append(createBox('wx-map-callout', { padding: 8, ...callout, content: title }));
    if (readText(label.content) !== '') element.append(placeLabel(createBox('wx-map-label', label), label, height));
    return { id, element, fields, place };
  };

  const showIcon = (element: HTMLElement, src: string): void => {
    const picture = document.createElement('img');
    picture.alt = '';
    picture.draggable = false;
    // The pin stands in until then, and where the picture cannot be had.
    load(src).then(
      (address) => {
        picture.src = address;
        element.querySelector('svg')?.replaceWith(picture);
      },
      () => undefined,
    );
  };

  const createBox = (className: string, fields: Fields): HTMLElement => {
    const box = document.createElement('div');
    box.className = className;
    box.textContent = readText(fields.content);
    const { style } = box;
    style.color = readColour(fields.color, '');
    style.backgroundColor = readColour(fields.bgColor, '');
    style.fontSize = `${size(fields.fontSize, 12)}px`;
    style.padding = `${size(fields.padding, 0)}px`;
    style.borderRadius = `${size(fields.borderRadius, className === 'wx-map-callout' ? 4 : 0)}px`;
    style.border = `${size(fields.borderWidth, 0)}px solid ${readColour(fields.borderColor, 'transparent')}`;
    style.textAlign = ['left', 'right', 'center'].includes(String(fields.textAlign)) ? String(fields.textAlign) : 'center';
    return box;
  };

  /** From the marker's place, which is the point of the pin. */
  const placeLabel = (box: HTMLElement, { anchorX, anchorY, x, y }: Fields, height: number): HTMLElement => {
    box.style.left = `calc(50% + ${readNumber(anchorX ?? x, 0)}px)`;
    box.style.top = `${height + readNumber(anchorY ?? y, 0)}px`;
    return box;
  };

  const showCallouts = (): void => {
    for (const { id, element, fields } of all.values()) {
      const callout = element.querySelector<HTMLElement>('.wx-map-callout');
      if (callout !== null) callout.hidden = readFields(fields.callout).display !== 'ALWAYS' && id !== opened;
    }
  };

  const add = (list: unknown): void => {
    for (const fields of readList(list)) {
      const place = readPlace(fields);
      if (place === undefined) continue;
      const marker = create(fields, place);
      all.get(marker.id)?.element.remove();
      all.set(marker.id, marker);
      layer.append(marker.element);
    }
    showCallouts();
  };
  const clear = (): void => {
    for (const { element } of all.values()) element.remove();
    all.clear();
  };

  return {
    all,
    set(list) {
      clear();
      add(list);
    },
    add(list, clearing) {
      if (clearing) clear();
      add(list);
    },
    remove(ids) {
      for (const id of ids) {
        all.get(id)?.element.remove();
        all.delete(id);
      }
    },
    place(project) {
      for (const { element, place, fields } of all.values()) {
        const { x, y } = project(place);
        const anchor = readFields(fields.anchor);
        const left = x - readNumber(anchor.x, 0.5) * Number.parseFloat(element.style.width);
        const top = y - readNumber(anchor.y, 1) * Number.parseFloat(element.style.height);
        element.style.transform = `translate(${left.toFixed(1)}px, ${top.toFixed(1)}px)`;
      }
    },
    at(target) {
      const element = target.closest('.wx-map-marker');
      const marker = [...all.values()].find((candidate) => candidate.element === element);
      if (marker === undefined) return undefined;
      const box = target.closest('.wx-map-callout, .wx-map-label');
      return { marker, part: box === null ? 'marker' : box.className === 'wx-map-callout' ? 'callout' : 'label' };
    },
    open(id) {
      opened = id;
      showCallouts();
    },
  };
}

/** A length that makes sense. */
function size(value: unknown, fallback: number): number {
  return Math.min(2000, Math.max(0, Number.parseFloat(String(value ?? fallback)) || 0));
}
