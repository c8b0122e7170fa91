import { DinghyError } from '@dinghy/errors';
import { describe, expect, test } from 'vitest';
import { callApi, codeOf, createTestCall } from '../conformance/tools.ts';
import { createTemporaryFiles, type TemporaryFile } from '../files/temporary-files.ts';
import { createImageShim } from './image-shim.ts';

const picture: TemporaryFile = { bytes: new ArrayBuffer(3), mime: 'image/jpeg' };

function createShim(chosen: readonly TemporaryFile[] = [picture, picture, picture]) {
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
      { count: 9, camera: true },
      { count: 1, camera: false },
    ]);
  });

  test('chooseImage fails when the user has chosen nothing', async () => {
    expect(await codeOf(callApi(createShim([]).shim, 'chooseImage', {}))).toBe('API_USER_CANCELLED');
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
