// `controls`: pictures at fixed places of the map. The platform has given them up for cover-views; old programs have them.

import { child, div, makeButton } from '../elements.ts';
import { readFields, readList, readNumber, readText } from './read-map-data.ts';

export interface MapControls {
  show(list: unknown): void;
  /** Id of the control that an element is in. */
  at(target: Element): number | undefined;
}

export function createMapControls(layer: HTMLElement, load: (src: string) => Promise<string>): MapControls {
  const ids = new Map<Element, number>();
  return {
    show(list) {
      ids.clear();
      layer.replaceChildren();
      for (const control of readList(list)) {
        const { left, top, width, height } = readFields(control.position);
        const box = div(layer, control.clickable === true ? 'wx-map-clickable' : '');
        const picture = child(box, 'img');
        picture.alt = '';
        box.style.left = `${readNumber(left, 0)}px`;
        box.style.top = `${readNumber(top, 0)}px`;
        if (width !== undefined) box.style.width = `${Math.max(0, readNumber(width, 0))}px`;
        if (height !== undefined) box.style.height = `${Math.max(0, readNumber(height, 0))}px`;
        if (control.clickable === true) {
          makeButton(box, `Control ${readText(control.id)}`);
          ids.set(box, readNumber(control.id, 0));
        }
        load(readText(control.iconPath)).then(
          (address) => {
            picture.src = address;
          },
          () => undefined,
        );
      }
    },
    at(target) {
      const box = target.closest('.wx-map-clickable');
      return box === null ? undefined : ids.get(box);
    },
  };
}
