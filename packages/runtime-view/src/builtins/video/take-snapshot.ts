import { still } from '../camera/recording.ts';
import type { BuiltInPage } from '../unit.ts';

/** What browsers take where nothing is said. */
const QUALITY = 0.92;

/** The picture that a film shows now, into the user's album, which the host asks the user about. */
export async function takeSnapshot(film: HTMLVideoElement, page: Pick<BuiltInPage, 'ask' | 'keepFile'>): Promise<void> {
  const { videoWidth: width, videoHeight: height } = film;
  if (width === 0) return;
  const canvas = film.ownerDocument.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(film, 0, 0);
  const picture = await still(canvas, QUALITY);
  const filePath = await page.keepFile({ mime: 'image/jpeg', bytes: await picture.arrayBuffer() });
  await page.ask('saveImageToPhotosAlbum', { filePath });
}
