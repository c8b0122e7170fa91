import { DinghyError } from '@dinghy/errors';
import type { TemporaryFile } from '../files/temporary-files.ts';
import type { ImageDriver } from '../media/image-shim.ts';

const MOST_BYTES = 20 * 1024 * 1024;

/** The browser's own file picker: the page sees only what the user picks. */
export function createWebImageDriver(): ImageDriver {
  return {
    name: 'web',
    async choose({ count, camera }) {
      const chosen = await pickFiles(count > 1, camera);
      const pictures = chosen.filter((file) => file.type.startsWith('image/') && file.size <= MOST_BYTES).slice(0, count);
      return Promise.all(
        pictures.map(async (file): Promise<TemporaryFile> => ({ bytes: await file.arrayBuffer(), mime: file.type })),
      );
    },
    async measure(file) {
      const url = URL.createObjectURL(new Blob([file.bytes], { type: file.mime }));
      try {
        // An image element, because vector pictures cannot be made into bitmaps directly.
        const image = new Image();
        image.src = url;
        await image.decode();
        return { width: image.naturalWidth, height: image.naturalHeight };
      } catch (error) {
        throw new DinghyError('API_FAILED', { reason: 'not an image' }, { cause: error });
      } finally {
        URL.revokeObjectURL(url);
      }
    },
  };
}

function pickFiles(multiple: boolean, camera: boolean): Promise<readonly File[]> {
  if (navigator.userActivation && !navigator.userActivation.isActive)
    throw new DinghyError('API_GESTURE_REQUIRED', { api: 'chooseImage' });
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/*';
  input.multiple = multiple;
  if (camera) input.capture = 'environment';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
