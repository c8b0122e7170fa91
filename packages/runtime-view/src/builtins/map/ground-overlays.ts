// Pictures that lie on the ground between two places (`MapContext.addGroundOverlay`).

import { DinghyError } from '@dinghy/errors';
import { child } from '../elements.ts';
import type { Place, Point } from './projection.ts';
import { type Fields, readFields, readNumber, readPlace, readText } from './read-map-data.ts';

export interface GroundOverlays {
  add(fields: Fields): Promise<void>;
  update(fields: Fields): Promise<void>;
  remove(fields: Fields): void;
  place(lay: (place: Place) => Point): void;
}

interface Overlay {
  readonly picture: HTMLImageElement;
  southwest: Place;
  northeast: Place;
}

const MAX_OVERLAYS = 100;

export function createGroundOverlays(
  layer: HTMLElement,
  load: (src: string) => Promise<string>,
  draw: () => void,
): GroundOverlays {
  const overlays = new Map<number, Overlay>();

  const idOf = ({ id }: Fields): number => readNumber(id, Number.NaN);
  const boundsOf = (fields: Fields): Pick<Overlay, 'southwest' | 'northeast'> | undefined => {
    const { southwest, northeast } = readFields(fields.bounds);
    const [from, to] = [readPlace(southwest), readPlace(northeast)];
    return from === undefined || to === undefined ? undefined : { southwest: from, northeast: to };
  };
  const apply = async (overlay: Overlay, fields: Fields): Promise<void> => {
    const { style } = overlay.picture;
    if (fields.visible !== undefined) overlay.picture.hidden = fields.visible === false;
    if (fields.opacity !== undefined) style.opacity = String(readNumber(fields.opacity, 1));
    if (fields.zIndex !== undefined) style.zIndex = String(Math.round(readNumber(fields.zIndex, 1)));
    Object.assign(overlay, boundsOf(fields));
    draw();
    if (readText(fields.src) === '') return;
    overlay.picture.src = await load(readText(fields.src)).catch(() => {
      throw new DinghyError('API_FAILED', { reason: 'the picture cannot be had' });
    });
  };
  const find = (fields: Fields): Overlay => {
    const overlay = overlays.get(idOf(fields));
    if (overlay === undefined) throw new DinghyError('API_FAILED', { reason: 'there is no such overlay' });
    return overlay;
  };

  return {
    async add(fields) {
      const bounds = boundsOf(fields);
      const id = idOf(fields);
      if (bounds === undefined || Number.isNaN(id)) throw new DinghyError('API_FAILED', { reason: 'id or bounds are missing' });
      if (overlays.size >= MAX_OVERLAYS) throw new DinghyError('API_FAILED', { reason: 'there are too many overlays' });
      overlays.get(id)?.picture.remove();
      const picture = child(layer, 'img');
      picture.alt = '';
      const overlay = { picture, ...bounds };
      overlays.set(id, overlay);
      await apply(overlay, fields);
    },
    update: async (fields) => apply(find(fields), fields),
    remove(fields) {
      find(fields).picture.remove();
      overlays.delete(idOf(fields));
    },
    place(lay) {
      for (const { picture, southwest, northeast } of overlays.values()) {
        const from = lay({ latitude: northeast.latitude, longitude: southwest.longitude });
        const to = lay({ latitude: southwest.latitude, longitude: northeast.longitude });
        const { style } = picture;
        style.width = `${Math.max(0, to.x - from.x)}px`;
        style.height = `${Math.max(0, to.y - from.y)}px`;
        style.transform = `translate(${from.x}px, ${from.y}px)`;
      }
    },
  };
}
