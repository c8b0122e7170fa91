// A film in a small window of the browser's own, which stays when its page is left.

import { DinghyError } from '@dinghy/errors';
import { listen } from '../../events/listen.ts';

export interface PictureInPicture {
  readonly isSupported: boolean;
  enter(): Promise<void>;
  exit(): Promise<void>;
  dispose(): void;
}

type Film = HTMLVideoElement & { requestPictureInPicture?(): Promise<unknown> };
type WithWindow = Document & { readonly pictureInPictureElement?: Element | null; exitPictureInPicture?(): Promise<void> };

export function createPictureInPicture(film: Film, changed: (isOn: boolean) => void): PictureInPicture {
  const document = film.ownerDocument as WithWindow;
  const forget = listen(film, {
    enterpictureinpicture: () => changed(true),
    leavepictureinpicture: () => changed(false),
  });
  const isOn = (): boolean => document.pictureInPictureElement === film;
  const exit = async (): Promise<void> => {
    if (isOn()) await document.exitPictureInPicture?.();
  };
  return {
    isSupported: typeof film.requestPictureInPicture === 'function',
    async enter() {
      if (isOn()) return;
      if (film.requestPictureInPicture === undefined)
        throw new DinghyError('API_UNSUPPORTED', { api: 'requestPictureInPicture' });
      try {
        await film.requestPictureInPicture();
      } catch (cause) {
        throw new DinghyError('API_FAILED', { reason: 'the browser shows no window now' }, { cause });
      }
    },
    exit,
    dispose() {
      forget();
      exit().catch(() => undefined);
    },
  };
}

/** When a film goes into its window by itself: `push`, `pop`, or a list of both. */
export function toModes(value: unknown): ReadonlySet<string> {
  const names = Array.isArray(value) ? value : [value];
  return new Set(names.flatMap((name) => (name === 'push' || name === 'pop' ? [name] : [])));
}
