import { DinghyError } from '@dinghy/errors';
import type { TemporaryFile } from '../files/temporary-files.ts';
import type { FilmFacts } from '../media/image-shim.ts';

/** Longer side of the picture that stands for a film, in pixels. */
const THUMBNAIL_SIDE = 480;
/** The very first picture of many films is black. */
const THUMBNAIL_AT_SECONDS = 0.1;
/** A film whose picture does not come is told of without one. */
const PATIENCE_MS = 5000;

/** Length and size of a film, and a picture of it, as far as this browser can play it. */
export async function measureWebFilm(file: TemporaryFile): Promise<FilmFacts> {
  const url = URL.createObjectURL(new Blob([file.bytes], { type: file.mime }));
  const film = document.createElement('video');
  try {
    film.muted = true;
    film.preload = 'auto';
    film.src = url;
    if (!(await happens(film, 'loadedmetadata'))) throw new DinghyError('API_FAILED', { reason: 'not a video' });
    const { duration, videoWidth: width, videoHeight: height } = film;
    const thumbnail = await takePicture(film);
    return { durationSeconds: Number.isFinite(duration) ? duration : 0, width, height, ...(thumbnail && { thumbnail }) };
  } finally {
    film.removeAttribute('src');
    film.load();
    URL.revokeObjectURL(url);
  }
}

async function takePicture(film: HTMLVideoElement): Promise<TemporaryFile | undefined> {
  const { videoWidth, videoHeight } = film;
  if (videoWidth === 0) return undefined;
  film.currentTime = THUMBNAIL_AT_SECONDS;
  if (!(await happens(film, 'seeked'))) return undefined;
  const scale = Math.min(1, THUMBNAIL_SIDE / Math.max(videoWidth, videoHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  canvas.getContext('2d')?.drawImage(film, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  return blob ? { bytes: await blob.arrayBuffer(), mime: 'image/jpeg' } : undefined;
}

/** Whether the event comes before an error does, or patience ends. */
function happens(film: HTMLVideoElement, event: 'loadedmetadata' | 'seeked'): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    const settle = (happened: boolean) => () => {
      clearTimeout(timer);
      resolve(happened);
    };
    film.addEventListener(event, settle(true), { once: true });
    film.addEventListener('error', settle(false), { once: true });
  });
}
