// Callouts of the page's own: `<cover-view slot="callout"><cover-view marker-id="7">…`. They stand where the marker of that id
// is, which says by `customCallout` whether they are always to be seen.

import type { Marker, Markers } from './markers.ts';
import type { Place, Point } from './projection.ts';
import { readFields, readNumber } from './read-map-data.ts';

export interface CustomCallouts {
  /** Finds them among the map's children. */
  find(): void;
  place(project: (place: Place) => Point): void;
  open(markerId: number | undefined): void;
  /** The marker whose callout an element is in. */
  at(target: Element): number | undefined;
}

const PLACED = ['position', 'left', 'top', 'transform', 'visibility'];

export function createCustomCallouts(
  content: HTMLElement,
  markers: Markers,
  slotOf: (child: Element) => string,
  ownStyles: (element: HTMLElement, names: readonly string[]) => void,
): CustomCallouts {
  let callouts: readonly HTMLElement[] = [];
  let opened: number | undefined;
  const idOf = (callout: Element): number => Number(callout.getAttribute('marker-id') ?? Number.NaN);

  const isShown = (marker: Marker | undefined): boolean =>
    marker !== undefined && (readFields(marker.fields.customCallout).display === 'ALWAYS' || marker.id === opened);

  return {
    find() {
      const slots = [...content.children].filter((child) => slotOf(child) === 'callout');
      // As a cover-view it would cut off what stands outside of it.
      for (const slot of slots) slot.setAttribute('data-wx-slot', 'callout');
      callouts = slots.flatMap((slot) => [...slot.querySelectorAll<HTMLElement>('[marker-id]')]);
      for (const callout of callouts) ownStyles(callout, PLACED);
    },
    place(project) {
      for (const callout of callouts) {
        const marker = markers.all.get(idOf(callout));
        const { style } = callout;
        style.position = 'absolute';
        style.left = '0';
        style.top = '0';
        style.visibility = isShown(marker) ? 'visible' : 'hidden';
        if (marker === undefined) continue;
        const { anchorX, anchorY } = readFields(marker.fields.customCallout);
        const { x, y } = project(marker.place);
        const height = Number.parseFloat(marker.element.style.height);
        style.transform = `translate(calc(${(x + readNumber(anchorX, 0)).toFixed(1)}px - 50%), calc(${(y - height + readNumber(anchorY, 0)).toFixed(1)}px - 100%))`;
      }
    },
    open(markerId) {
      opened = markerId;
    },
    at(target) {
      const callout = callouts.find((each) => each.contains(target));
      return callout === undefined ? undefined : idOf(callout);
    },
  };
}
