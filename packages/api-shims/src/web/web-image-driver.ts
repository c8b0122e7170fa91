import { DinghyError } from '@dinghy/errors';
import { mimeOfName } from '../files/file-types.ts';
import type { TemporaryFile } from '../files/temporary-files.ts';
import type { ChooseOptions, ChosenFile, CompressOptions, ImageDriver, ImageSize } from '../media/image-shim.ts';
import { requireGesture } from './require-gesture.ts';
import { measureWebFilm } from './web-film.ts';

/** All that is chosen at once: it is read into memory. */
const MOST_BYTES = 64 * 1024 * 1024;
/** Sides of what a canvas can hold in every browser. */
const LONGEST_SIDE = 4096;

/** The browser's own file picker: the page sees only what the user picks. */
export function createWebImageDriver(): ImageDriver {
  return {
    name: 'web',
    async choose(options) {
      requireGesture(options.api);
      const chosen = (await pickFiles(options)).filter((file) => isAccepted(file, options.accept)).slice(0, options.count);
      const total = chosen.reduce((sum, { size }) => sum + size, 0);
      if (total > MOST_BYTES) throw new DinghyError('FILE_QUOTA_EXCEEDED', { limitBytes: MOST_BYTES });
      return Promise.all(chosen.map(readFile));
    },
    measure: (file) =>
      withImage(file, ({ naturalWidth, naturalHeight }): ImageSize => ({ width: naturalWidth, height: naturalHeight })),
    measureFilm: measureWebFilm,
    compress: (file, options) => withImage(file, (image) => encode(image, file.mime, options)),
  };
}

async function readFile(file: File): Promise<ChosenFile> {
  const mime = file.type || mimeOfName(file.name);
  return { bytes: await file.arrayBuffer(), mime, name: file.name, modifiedAt: file.lastModified };
}

/** A picker lets its user choose something else than the page has asked for. */
function isAccepted({ type, name }: File, accept: readonly string[]): boolean {
  const fits = (each: string): boolean =>
    each.startsWith('.') ? name.toLowerCase().endsWith(each.toLowerCase()) : type.startsWith(each.slice(0, -1));
  return accept.length === 0 || accept.some(fits);
}

/** Shows the file to an image element, because vector pictures cannot be made into bitmaps directly. */
async function withImage<Result>(
  file: TemporaryFile,
  use: (image: HTMLImageElement) => Result | Promise<Result>,
): Promise<Result> {
  const url = URL.createObjectURL(new Blob([file.bytes], { type: file.mime }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode().catch((cause) => {
      throw new DinghyError('API_FAILED', { reason: 'not an image' }, { cause });
    });
    return await use(image);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** One side alone keeps the proportions. */
async function encode(
  image: HTMLImageElement,
  mime: string,
  { quality, width, height }: CompressOptions,
): Promise<TemporaryFile> {
  const ratio = image.naturalWidth / Math.max(1, image.naturalHeight);
  const wide = width ?? (height === undefined ? image.naturalWidth : height * ratio);
  const high = height ?? (width === undefined ? image.naturalHeight : width / ratio);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(wide, high, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(wide * scale));
  canvas.height = Math.max(1, Math.round(high * scale));
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const type = mime === 'image/png' || mime === 'image/webp' ? mime : 'image/jpeg';
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
  if (!blob) throw new DinghyError('API_FAILED', { reason: 'the picture cannot be encoded' });
  return { bytes: await blob.arrayBuffer(), mime: blob.type };
}

function pickFiles({ count, camera, accept }: ChooseOptions): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept.join(',');
  input.multiple = count > 1;
  if (camera) input.capture = 'environment';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}
