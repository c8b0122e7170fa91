// What a touched picture of an editor is framed by: its size, handles to change it, and a bar to place or remove it.

import { child, div, drawShape } from '../elements.ts';
import type { Drag } from '../unit.ts';

export interface PictureToolsOptions {
  readonly field: HTMLElement;
  /** Around the field; the frame is placed in it. */
  readonly container: HTMLElement;
  has(tool: 'size' | 'toolbar' | 'resize'): boolean;
  /** CSS pixels. */
  resize(picture: HTMLImageElement, width: number): void;
  align(picture: HTMLImageElement, alignment: string): void;
  remove(picture: HTMLImageElement): void;
}

export interface PictureTools {
  tapped(target: Element): void;
  dragged(drag: Drag): boolean;
  close(): void;
}

/** A picture stays large enough to be touched. */
const MIN_PX = 24;

const ACTIONS = [
  ['left', 'Align left', 'M3 5h18v2H3zM3 10h11v2H3zM3 15h18v2H3zM3 20h11v2H3z'],
  ['center', 'Centre', 'M3 5h18v2H3zM6 10h12v2H6zM3 15h18v2H3zM6 20h12v2H6z'],
  ['right', 'Align right', 'M3 5h18v2H3zM10 10h11v2H10zM3 15h18v2H3zM10 20h11v2H10z'],
  ['remove', 'Remove picture', 'M9 3h6v2h5v2H4V5h5zM6 8h12l-1 13H7z'],
] as const;

export function createPictureTools({ field, container, has, resize, align, remove }: PictureToolsOptions): PictureTools {
  let picture: HTMLImageElement | undefined;
  let frame: HTMLElement | undefined;
  let resized: { readonly width: number; readonly side: number; wanted: number } | undefined;

  const close = (): void => {
    frame?.remove();
    frame = undefined;
    picture = undefined;
    resized = undefined;
  };
  const place = (): void => {
    if (picture === undefined || frame === undefined) return;
    const box = picture.getBoundingClientRect();
    const around = container.getBoundingClientRect();
    const { style } = frame;
    style.left = `${box.left - around.left}px`;
    style.top = `${box.top - around.top}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    const size = frame.querySelector('.wx-editor-size');
    if (size !== null) size.textContent = `${Math.round(box.width)} × ${Math.round(box.height)}`;
  };
  const open = (touched: HTMLImageElement): void => {
    close();
    if (!(['size', 'toolbar', 'resize'] as const).some(has)) return;
    picture = touched;
    frame = div(container, 'wx-editor-frame');
    if (has('size')) div(frame, 'wx-editor-size');
    if (has('toolbar')) addBar(frame);
    if (has('resize'))
      for (const side of ['left', 'right']) div(frame, `wx-editor-handle wx-editor-handle-${side}`).dataset.side = side;
    place();
  };
  const act = (action: string): void => {
    const touched = picture;
    close();
    if (touched === undefined) return;
    if (action === 'remove') remove(touched);
    else align(touched, action);
  };

  return {
    close,
    tapped(target) {
      const action = target.closest<HTMLElement>('[data-action]')?.dataset.action;
      if (action !== undefined) act(action);
      else if (target instanceof HTMLImageElement && field.contains(target)) open(target);
      else if (frame === undefined || !frame.contains(target)) close();
    },
    dragged({ phase, target, deltaX, preventDefault }) {
      if (picture === undefined) return false;
      if (phase === 'start') {
        const side = target.closest<HTMLElement>('[data-side]')?.dataset.side;
        const { width } = picture.getBoundingClientRect();
        resized = side === undefined ? undefined : { width, side: side === 'left' ? -1 : 1, wanted: width };
        return resized !== undefined;
      }
      if (resized === undefined) return false;
      if (phase === 'move') {
        preventDefault();
        const { clientWidth } = field;
        resized.wanted = Math.max(
          MIN_PX,
          Math.min(clientWidth || Number.POSITIVE_INFINITY, resized.width + deltaX * resized.side),
        );
        picture.style.width = `${resized.wanted}px`;
        picture.style.height = 'auto';
        place();
        return true;
      }
      const { wanted } = resized;
      const touched = picture;
      close();
      if (phase === 'end') resize(touched, Math.round(wanted));
      return true;
    },
  };
}

function addBar(frame: HTMLElement): void {
  const bar = div(frame, 'wx-editor-bar');
  for (const [action, label, shape] of ACTIONS) {
    const button = child(bar, 'button');
    button.type = 'button';
    button.dataset.action = action;
    button.setAttribute('aria-label', label);
    drawShape(button, shape);
  }
}
