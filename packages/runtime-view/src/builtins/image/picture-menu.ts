// `show-menu-by-longpress`: what can be done with a picture, in a sheet of the host's own, since the words on it are a promise
// to the user.

import { resolveResourceUrl } from '../../styles/resources.ts';
import type { BuiltInPage, Drag } from '../unit.ts';

/** As the gesture of the same name. */
const LONG_PRESS_MS = 350;
const MOVE_PX = 10;

export interface PictureMenuOptions {
  readonly page: Pick<BuiltInPage, 'ask' | 'path'>;
  /** Address of the picture; '' for none to ask about. */
  source(): string;
}

export function createPictureMenu({ page, source }: PictureMenuOptions): { watched(drag: Drag): void; dispose(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = async (): Promise<void> => {
    const src = source();
    if (src === '') return;
    const isChinese = /^zh/i.test(navigator.language);
    const url = resolveResourceUrl(src, page.path);
    const itemList = isChinese ? ['查看图片', '保存图片'] : ['View picture', 'Save picture'];
    const { tapIndex } = await page.ask('showActionSheet', { itemList });
    if (tapIndex === 0) await page.ask('previewImage', { urls: [url], current: url });
    else if (tapIndex === 1) await page.ask('saveImageToPhotosAlbum', { filePath: url });
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };

  return {
    watched({ phase, deltaX, deltaY, fingers }) {
      if (phase === 'start' && source() !== '') {
        stop();
        // Nobody hears of a menu that was left, or that the host does not have.
        timer = setTimeout(() => void open().catch(() => undefined), LONG_PRESS_MS);
      } else if (phase !== 'move' || fingers.length > 1 || Math.hypot(deltaX, deltaY) > MOVE_PX) stop();
    },
    dispose: stop,
  };
}
