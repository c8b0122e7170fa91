import { DinghyError } from '@dinghy/errors';
import { describe, expect, test } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import { createTemporaryFiles } from '../files/temporary-files.ts';
import { type ChosenFile, createImageShim } from './image-shim.ts';

const picture: ChosenFile = { bytes: new ArrayBuffer(3), mime: 'image/jpeg', name: 'a.jpg', modifiedAt: 12_345 };
const film: ChosenFile = { bytes: new ArrayBuffer(5), mime: 'video/mp4', name: 'b.mp4', modifiedAt: 0 };

function createShim(chosen: readonly ChosenFile[] = [picture, picture, picture]) {
  const files = createTemporaryFiles();
  const asked: unknown[] = [];
  const shim = createImageShim({
    files,
    driver: {
      name: 'test',
      choose: async (options) => {
        asked.push(options);
        return chosen;
      },
      measure: async () => ({ width: 4, height: 2 }),
      measureFilm: async () => ({ width: 8, height: 6, durationSeconds: 3, thumbnail: picture }),
      compress: async (file, options) => {
        asked.push(options);
        return { ...file, bytes: new ArrayBuffer(1) };
      },
    },
    load: async (_appId, src) => {
      if (src !== '/a.jpg') throw new DinghyError('FILE_NOT_FOUND', { path: src });
      return picture;
    },
  });
  return { shim, files, asked };
}

describe('createImageShim', () => {
  test('chooseImage answers temporary paths, never more than asked for', async () => {
    const { shim, files } = createShim();
    const call = createTestCall();
    const result = (await callApi(shim, 'chooseImage', { count: 2 }, call)) as { tempFilePaths: string[]; tempFiles: unknown[] };
    expect(result.tempFilePaths).toHaveLength(2);
    expect(files.read(call.appId, result.tempFilePaths[0] ?? '')).toBe(picture);
    expect(call.progressed).toEqual([{ state: 'user' }]);
  });

  test('chooseImage opens the camera only when nothing else is allowed', async () => {
    const { shim, asked } = createShim();
    await callApi(shim, 'chooseImage', { sourceType: ['camera'] });
    await callApi(shim, 'chooseImage', { sourceType: ['album', 'camera'], count: 0 });
    expect(asked).toEqual([
      { api: 'chooseImage', accept: ['image/*'], count: 9, camera: true },
      { api: 'chooseImage', accept: ['image/*'], count: 1, camera: false },
    ]);
  });

  test('chooseImage fails when the user has chosen nothing', async () => {
    expect(await codeOf(callApi(createShim([]).shim, 'chooseImage', {}))).toBe('API_USER_CANCELLED');
  });

  test('chooseMedia asks for both kinds unless told, and tells of films what pictures have not', async () => {
    const { shim, asked } = createShim([picture, film]);
    expect(await callApi(shim, 'chooseMedia', {})).toEqual({
      type: 'mix',
      tempFiles: [
        { tempFilePath: 'wxfile://tmp_000001.jpg', size: 3, fileType: 'image' },
        {
          tempFilePath: 'wxfile://tmp_000002.mp4',
          size: 5,
          fileType: 'video',
          duration: 3,
          width: 8,
          height: 6,
          thumbTempFilePath: 'wxfile://tmp_000003.jpg',
        },
      ],
    });
    await callApi(shim, 'chooseMedia', { mediaType: ['video'] });
    await callApi(shim, 'chooseMedia', { mediaType: ['mix'] });
    expect(asked.map((each) => (each as { readonly accept: unknown }).accept)).toEqual([
      ['image/*', 'video/*'],
      ['video/*'],
      ['image/*', 'video/*'],
    ]);
  });

  test('chooseVideo answers one film', async () => {
    expect(await callApi(createShim([film]).shim, 'chooseVideo', {})).toMatchObject({
      size: 5,
      duration: 3,
      width: 8,
      height: 6,
    });
  });

  test('chooseMessageFile tells name, kind and time, and asks for the extensions alone', async () => {
    const { shim, asked } = createShim([picture]);
    const params = { count: 1, type: 'file', extension: ['pdf', '.xls', '"><script>'] };
    expect(await callApi(shim, 'chooseMessageFile', params)).toEqual({
      tempFiles: [{ path: 'wxfile://tmp_000001.jpg', size: 3, name: 'a.jpg', type: 'image', time: 12 }],
    });
    expect(asked).toEqual([expect.objectContaining({ accept: ['.pdf', '.xls'] })]);
  });

  test('compressImage gives a picture of the app at another path, by the platform’s quality', async () => {
    const { shim, files, asked } = createShim();
    const call = createTestCall();
    const { tempFilePath } = (await callApi(shim, 'compressImage', { src: '/a.jpg', compressedWidth: 3 }, call)) as {
      tempFilePath: string;
    };
    expect(files.read(call.appId, tempFilePath)?.bytes.byteLength).toBe(1);
    await callApi(shim, 'compressImage', { src: '/a.jpg', quality: 900 }, call);
    expect(asked).toEqual([{ quality: 0.8, width: 3 }, { quality: 1 }]);
  });

  test('getImageInfo measures pictures of the app, and nothing else', async () => {
    const { shim } = createShim();
    expect(await callApi(shim, 'getImageInfo', { src: '/a.jpg' })).toMatchObject({
      width: 4,
      height: 2,
      type: 'jpeg',
      orientation: 'up',
    });
    expect(await codeOf(callApi(shim, 'getImageInfo', { src: '/b.jpg' }))).toBe('FILE_NOT_FOUND');
  });
});
