import { DinghyError } from '@dinghy/errors';
import type { TemporaryFile, TemporaryFiles } from '../files/temporary-files.ts';
import type { Shim, ShimCall } from '../shim.ts';

export interface ImageDriver {
  readonly name: string;
  /** Lets the user pick pictures; empty when they cancelled. */
  choose(options: { readonly count: number; readonly camera: boolean }): Promise<readonly TemporaryFile[]>;
  /** Size in pixels; rejects for what is not a picture. */
  measure(file: TemporaryFile): Promise<{ readonly width: number; readonly height: number }>;
}

export interface ImageShimOptions {
  readonly driver: ImageDriver;
  readonly files: TemporaryFiles;
  /** Bytes of a picture of the app: package file, or remote address under the app's domain rules. */
  readonly load: (appId: string, src: string) => Promise<TemporaryFile>;
}

interface ChooseParams {
  readonly count?: number;
  readonly sourceType?: readonly string[];
}

const MOST_PICTURES = 20;

/** `wx.chooseImage`, `wx.chooseMedia` (pictures) and `wx.getImageInfo`. */
export function createImageShim(options: ImageShimOptions): Shim {
  const { driver, files } = options;

  const choose = async (
    { count, sourceType }: ChooseParams,
    call: ShimCall,
  ): Promise<readonly { readonly path: string; readonly size: number }[]> => {
    call.progress({ state: 'user' });
    const limit = Math.min(Math.max(1, Math.trunc(count ?? 9)), MOST_PICTURES);
    const camera = sourceType !== undefined && sourceType.length > 0 && sourceType.every((source) => source === 'camera');
    const chosen = await driver.choose({ count: limit, camera });
    if (call.signal.aborted) throw new DinghyError('API_ABORTED', {});
    if (chosen.length === 0) throw new DinghyError('API_USER_CANCELLED', {});
    return chosen.slice(0, limit).map((file) => ({ path: files.add(call.appId, file), size: file.bytes.byteLength }));
  };

  return {
    name: `image/${driver.name}`,
    apis: {
      async chooseImage(params: ChooseParams, call: ShimCall) {
        const tempFiles = await choose(params, call);
        return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles };
      },
      async chooseMedia(params: ChooseParams & { readonly mediaType?: readonly string[] }, call: ShimCall) {
        if (params.mediaType?.length === 1 && params.mediaType[0] === 'video')
          throw new DinghyError('API_UNSUPPORTED', { api: 'chooseMedia' });
        const chosen = await choose(params, call);
        return { type: 'image', tempFiles: chosen.map(({ path, size }) => ({ tempFilePath: path, size, fileType: 'image' })) };
      },
      async getImageInfo({ src }: { readonly src: string }, call: ShimCall) {
        const own = files.read(call.appId, src);
        const file = own ?? (await options.load(call.appId, src));
        const { width, height } = await driver.measure(file);
        const type = /^image\/([a-z]+)/.exec(file.mime)?.[1] ?? 'unknown';
        // A remote picture gets a path of its own, as on the platform: it can be drawn or uploaded from there.
        return { width, height, path: own ? src : files.add(call.appId, file), orientation: 'up', type };
      },
    },
    releaseApp: (appId) => files.releaseApp(appId),
  };
}
