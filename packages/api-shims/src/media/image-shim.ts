import { DinghyError } from '@dinghy/errors';
import type { AppFiles } from '../files/app-files.ts';
import type { TemporaryFile } from '../files/temporary-files.ts';
import type { Shim, ShimCall } from '../shim.ts';

export interface ChosenFile extends TemporaryFile {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly modifiedAt: number;
}

export interface ChooseOptions {
  readonly api: string;
  readonly count: number;
  /** A picture or film that is made now, rather than one that is there. */
  readonly camera: boolean;
  /** Media types (`image/*`) and extensions (`.pdf`) to choose from; none for any. */
  readonly accept: readonly string[];
}

export interface ImageSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface FilmFacts extends ImageSize {
  readonly durationSeconds: number;
  /** A picture of how it begins. */
  readonly thumbnail?: TemporaryFile;
}

export interface CompressOptions {
  /** 0 to 1. */
  readonly quality: number;
  readonly width?: number;
  readonly height?: number;
}

export interface ImageDriver {
  readonly name: string;
  /** Lets the user pick files; empty when they cancelled. Throws `FILE_QUOTA_EXCEEDED` for more than fits into memory. */
  choose(options: ChooseOptions): Promise<readonly ChosenFile[]>;
  /** Rejects for what is not a picture. */
  measure(file: TemporaryFile): Promise<ImageSize>;
  /** Rejects for what is not a film. */
  measureFilm(file: TemporaryFile): Promise<FilmFacts>;
  /** The picture, smaller. Rejects for what is not one. */
  compress(file: TemporaryFile, options: CompressOptions): Promise<TemporaryFile>;
}

export interface ImageShimOptions {
  readonly driver: ImageDriver;
  readonly files: AppFiles;
  /** Bytes of a picture of the app: package file, or remote address under the app's domain rules. */
  readonly load: (appId: string, src: string) => Promise<TemporaryFile>;
}

interface ChooseParams {
  readonly count?: number;
  readonly sourceType?: readonly string[];
}

const MOST_FILES = 20;
/** The platform's. */
const DEFAULT_QUALITY = 80;

/** `wx.chooseImage` and its kin, `wx.getImageInfo` and `wx.compressImage`. */
export function createImageShim({ driver, files, load }: ImageShimOptions): Shim {
  const choose = async (
    api: string,
    { count = 9, sourceType }: ChooseParams,
    accept: readonly string[],
    call: ShimCall,
  ): Promise<readonly ChosenFile[]> => {
    call.progress({ state: 'user' });
    const limit = Math.min(Math.max(1, Math.trunc(count)), MOST_FILES);
    const camera = sourceType !== undefined && sourceType.length > 0 && sourceType.every((source) => source === 'camera');
    const chosen = await driver.choose({ api, count: limit, camera, accept });
    if (call.signal.aborted) throw new DinghyError('API_ABORTED', {});
    if (chosen.length === 0) throw new DinghyError('API_USER_CANCELLED', {});
    return chosen.slice(0, limit);
  };

  const keepFilm = async (file: ChosenFile, { appId }: ShimCall): Promise<Film> => {
    const { durationSeconds, width, height, thumbnail } = await driver.measureFilm(file);
    return {
      tempFilePath: files.add(appId, file),
      size: file.bytes.byteLength,
      duration: durationSeconds,
      width,
      height,
      ...(thumbnail && { thumbTempFilePath: files.add(appId, thumbnail) }),
    };
  };

  const keepMedium = async (file: ChosenFile, call: ShimCall): Promise<object> =>
    isFilm(file)
      ? { ...(await keepFilm(file, call)), fileType: 'video' }
      : { tempFilePath: files.add(call.appId, file), size: file.bytes.byteLength, fileType: 'image' };

  return {
    name: `image/${driver.name}`,
    apis: {
      async chooseImage(params: ChooseParams, call: ShimCall) {
        const chosen = await choose('chooseImage', params, ['image/*'], call);
        const tempFiles = chosen.map((file) => ({ path: files.add(call.appId, file), size: file.bytes.byteLength }));
        return { tempFilePaths: tempFiles.map(({ path }) => path), tempFiles };
      },
      async chooseMedia(params: ChooseParams & { readonly mediaType?: readonly string[] }, call: ShimCall) {
        const chosen = await choose('chooseMedia', params, acceptedMedia(params.mediaType), call);
        const films = chosen.filter(isFilm).length;
        const type = films === 0 ? 'image' : films === chosen.length ? 'video' : 'mix';
        return { type, tempFiles: await Promise.all(chosen.map((file) => keepMedium(file, call))) };
      },
      async chooseVideo(params: ChooseParams, call: ShimCall) {
        const [film] = await choose('chooseVideo', { ...params, count: 1 }, ['video/*'], call);
        return keepFilm(film as ChosenFile, call);
      },
      async chooseMessageFile(
        params: { readonly count: number; readonly type?: string; readonly extension?: readonly string[] },
        call: ShimCall,
      ) {
        const chosen = await choose('chooseMessageFile', params, acceptedFiles(params), call);
        const tempFiles = chosen.map((file) => ({
          path: files.add(call.appId, file),
          size: file.bytes.byteLength,
          name: file.name,
          type: /^(image|video)\//.exec(file.mime)?.[1] ?? 'file',
          time: Math.floor(file.modifiedAt / 1000),
        }));
        return { tempFiles };
      },
      async getImageInfo({ src }: { readonly src: string }, call: ShimCall) {
        const own = await files.read(call.appId, src);
        const file = own ?? (await load(call.appId, src));
        const { width, height } = await driver.measure(file);
        const type = /^image\/([a-z]+)/.exec(file.mime)?.[1] ?? 'unknown';
        // A remote picture gets a path of its own, as on the platform: it can be drawn or uploaded from there.
        return { width, height, path: own ? src : files.add(call.appId, file), orientation: 'up', type };
      },
      async compressImage({ src, quality = DEFAULT_QUALITY, compressedWidth, compressedHeight }: CompressParams, call: ShimCall) {
        const file = (await files.read(call.appId, src)) ?? (await load(call.appId, src));
        const smaller = await driver.compress(file, {
          quality: Math.min(100, Math.max(0, quality)) / 100,
          ...(compressedWidth !== undefined && { width: compressedWidth }),
          ...(compressedHeight !== undefined && { height: compressedHeight }),
        });
        return { tempFilePath: files.add(call.appId, smaller) };
      },
    },
    releaseApp: (appId) => files.releaseApp(appId),
  };
}

interface CompressParams {
  readonly src: string;
  readonly quality?: number;
  readonly compressedWidth?: number;
  readonly compressedHeight?: number;
}

interface Film extends ImageSize {
  readonly tempFilePath: string;
  readonly size: number;
  /** Seconds. */
  readonly duration: number;
  readonly thumbTempFilePath?: string;
}

function isFilm({ mime }: TemporaryFile): boolean {
  return mime.startsWith('video/');
}

/** Without a wish both, as on the platform. */
function acceptedMedia(mediaType: readonly string[] = ['image', 'video']): readonly string[] {
  const isMixed = mediaType.includes('mix') || mediaType.length === 0;
  return ['image', 'video'].filter((kind) => isMixed || mediaType.includes(kind)).map((kind) => `${kind}/*`);
}

function acceptedFiles({
  type = 'all',
  extension = [],
}: {
  readonly type?: string;
  readonly extension?: readonly string[];
}): readonly string[] {
  if (type === 'image' || type === 'video') return [`${type}/*`];
  return extension.filter((each) => /^\.?[a-z\d]+$/i.test(each)).map((each) => `.${each.replace(/^\./, '')}`);
}
