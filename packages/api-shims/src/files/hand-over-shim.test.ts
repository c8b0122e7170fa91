import { DinghyError } from '@dinghy/errors';
import { describe, expect, test } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import { createHandOverShim } from './hand-over-shim.ts';
import { createTemporaryFiles } from './temporary-files.ts';

function createShim() {
  const files = createTemporaryFiles();
  const done: string[] = [];
  let hasTapped = true;
  const shim = createHandOverShim({
    files: {
      ...files,
      read: (appId, path) => files.read(appId, path) ?? (path.startsWith('wxfile://usr/') ? document : undefined),
    },
    driver: {
      name: 'test',
      save: (_file, name) => void done.push(`save ${name}`),
      show: (_file, type) => type === 'pdf' && done.push(`show ${type}`) > 0,
      requireGesture(api) {
        if (!hasTapped) throw new DinghyError('API_GESTURE_REQUIRED', { api });
      },
    },
  });
  const add = (mime: string): string => files.add('conformance-app', { bytes: new ArrayBuffer(2), mime });
  const run = (api: string, params: object): Promise<string> => codeOf(callApi(shim, api, params, createTestCall()));
  const noTap = (): void => {
    hasTapped = false;
  };
  return { done, add, run, noTap };
}
const document = { bytes: new ArrayBuffer(1), mime: 'application/octet-stream' };

describe('createHandOverShim', () => {
  test('saves pictures and films as what they are', async () => {
    const { done, add, run } = createShim();
    const picture = add('image/png');
    await run('saveImageToPhotosAlbum', { filePath: picture });
    await run('saveVideoToPhotosAlbum', { filePath: add('video/mp4') });
    await run('saveImageToPhotosAlbum', { filePath: add('image/jpeg') });
    await run('saveVideoToPhotosAlbum', { filePath: add('video/x-matroska;codecs=avc1') });
    expect(done).toEqual(['save tmp_000001.png', 'save tmp_000002.mp4', 'save tmp_000003.jpg', 'save tmp_000004.mkv']);
    expect(await run('saveVideoToPhotosAlbum', { filePath: picture })).toBe('API_FAILED');
    expect(await run('saveImageToPhotosAlbum', { filePath: 'wxfile://tmp_none' })).toBe('FILE_NOT_FOUND');
  });

  test('shows documents, and saves those that nothing here shows', async () => {
    const { done, run } = createShim();
    expect(await run('openDocument', { filePath: 'wxfile://usr/bill.pdf' })).toBe('no failure');
    expect(await run('openDocument', { filePath: 'wxfile://usr/bill', fileType: 'XLSX' })).toBe('no failure');
    expect(done).toEqual(['show pdf', 'save bill.xlsx']);
    expect(await run('openDocument', { filePath: 'wxfile://usr/page.html' })).toBe('API_FAILED');
  });

  // What is saved as a picture is opened as a document, from the disk: with scripts, and whatever address it shows.
  test.each(['image/svg+xml', 'image/svg+xml;charset=utf-8', 'image/x-icon', 'image/'])(
    '%s is no picture for the album',
    async (mime) => {
      const { done, add, run } = createShim();
      expect(await run('saveImageToPhotosAlbum', { filePath: add(mime) })).toBe('API_FAILED');
      expect(done).toEqual([]);
    },
  );

  test.each(['setup.exe', 'page.html', 'logo.svg', 'run.sh', 'noextension', 'a.pdf.scr'])('saves no %s', async (name) => {
    const { done, run } = createShim();
    expect(await run('saveFileToDisk', { filePath: `wxfile://usr/${name}` })).toBe('FILE_DENIED');
    expect(done).toEqual([]);
  });

  test('fills no disk while its user looks on', async () => {
    const { done, add, run } = createShim();
    const filePath = add('image/png');
    for (let count = 0; count < 30; count++) expect(await run('saveImageToPhotosAlbum', { filePath })).toBe('no failure');
    expect(await run('saveImageToPhotosAlbum', { filePath })).toBe('API_RATE_LIMITED');
    expect(done).toHaveLength(30);
  });

  test('gives a file a name that reads as what it is', async () => {
    const { done, run } = createShim();
    await run('saveFileToDisk', { filePath: 'wxfile://usr/gpj.\u202efdp.\u0007<a>.pdf' });
    expect(done).toEqual(['save gpj.fdp.a.pdf']);
  });

  test('opens and saves nothing that nobody has tapped for', async () => {
    const { run, noTap } = createShim();
    noTap();
    for (const api of ['openDocument', 'saveFileToDisk'])
      expect(await run(api, { filePath: 'wxfile://usr/bill.pdf' })).toBe('API_GESTURE_REQUIRED');
  });
});
