import type { BuiltInPage } from '../unit.ts';

/** The picture that a film shows now, into the user's album, which the host asks the user about. */
export async function takeSnapshot(film: HTMLVideoElement, page: Pick<BuiltInPage, 'ask' | 'keepFile'>): Promise<void> {
  const { videoWidth: width, videoHeight: height } = film;
  if (width === 0) return;
  const canvas = film.ownerDocument.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(film, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
  if (blob === null) return;
  const filePath = await page.keepFile({ mime: 'image/jpeg', bytes: await blob.arrayBuffer() });
  await page.ask('saveImageToPhotosAlbum', { filePath });
}
