// Files that leave the mini-program for its user: into the album, onto the disk, into whatever shows documents.

import { DinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';
import type { AppFiles } from './app-files.ts';
import type { TemporaryFile } from './temporary-files.ts';

export interface HandOverDriver {
  readonly name: string;
  /** Gives the file to the user, under that name. */
  save(file: TemporaryFile, name: string): void | Promise<void>;
  /** Shows a document; `false` where the platform shows none of that type, and it is to be saved instead. */
  show(file: TemporaryFile, type: DocumentType): boolean | Promise<boolean>;
  /** Throws `API_GESTURE_REQUIRED` where nobody has tapped. */
  requireGesture(api: string): void;
}

export type DocumentType = (typeof DOCUMENTS)[number];

export interface HandOverShimOptions {
  readonly driver: HandOverDriver;
  readonly files: AppFiles;
  readonly now?: () => number;
}

/** Of one app. Who saves an album saves it picture by picture; nobody wants their disk filled while they look on. */
const MOST_SAVED = 30;
const WITHIN_MS = 60_000;
/** The platform's own list. */
const DOCUMENTS = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'] as const;
/** What an album takes, by its type, with the endings that such a file has; one without gets the first. */
const MEDIA: ReadonlyMap<string, readonly string[]> = new Map([
  ['image/png', ['png']],
  ['image/jpeg', ['jpg', 'jpeg']],
  ['image/gif', ['gif']],
  ['image/webp', ['webp']],
  ['image/bmp', ['bmp']],
  ['image/avif', ['avif']],
  ['image/heic', ['heic']],
  ['video/mp4', ['mp4']],
  ['video/webm', ['webm']],
  ['video/quicktime', ['mov']],
  ['video/x-matroska', ['mkv']],
]);
/** What may be saved: nothing that a desktop runs when it is opened, and no SVG, which it opens in a browser that runs its scripts. */
const SAVEABLE: ReadonlySet<string> = new Set([
  ...DOCUMENTS,
  ...'txt csv json md zip png jpg jpeg gif webp bmp mp3 m4a aac wav mp4 mov webm ofd epub'.split(' '),
]);

export function createHandOverShim({ driver, files, now = Date.now }: HandOverShimOptions): Shim {
  /** When the latest files of each app were saved. */
  const savedAt = new Map<string, readonly number[]>();
  const save = async (api: string, appId: string, file: TemporaryFile, name: string): Promise<void> => {
    const recent = (savedAt.get(appId) ?? []).filter((at) => now() - at < WITHIN_MS);
    if (recent.length >= MOST_SAVED) throw new DinghyError('API_RATE_LIMITED', { api });
    savedAt.set(appId, [...recent, now()]);
    await driver.save(file, name);
  };
  const find = async (appId: string, path: string): Promise<TemporaryFile> => {
    const file = await files.read(appId, path);
    if (!file) throw new DinghyError('FILE_NOT_FOUND', { path: path.slice(0, 200) });
    return file;
  };
  const saveMedium =
    (kind: 'image' | 'video') =>
    async ({ filePath }: { readonly filePath: string }, { appId }: ShimCall) => {
      const file = await find(appId, filePath);
      const mime = file.mime.split(';', 1).join('').trim().toLowerCase();
      const endings = MEDIA.get(mime);
      if (!endings || !mime.startsWith(`${kind}/`)) throw new DinghyError('API_FAILED', { reason: 'invalid file type' });
      await save(kind === 'image' ? 'saveImageToPhotosAlbum' : 'saveVideoToPhotosAlbum', appId, file, nameOf(filePath, endings));
    };

  return {
    name: `hand-over/${driver.name}`,
    apis: {
      saveImageToPhotosAlbum: saveMedium('image'),
      saveVideoToPhotosAlbum: saveMedium('video'),
      async saveFileToDisk({ filePath }: { readonly filePath: string }, { appId }: ShimCall) {
        driver.requireGesture('saveFileToDisk');
        const file = await find(appId, filePath);
        if (!SAVEABLE.has(extensionOf(filePath))) throw new DinghyError('FILE_DENIED', { path: filePath.slice(0, 200) });
        await save('saveFileToDisk', appId, file, nameOf(filePath));
      },
      async openDocument({ filePath, fileType }: { readonly filePath: string; readonly fileType?: string }, { appId }: ShimCall) {
        driver.requireGesture('openDocument');
        const file = await find(appId, filePath);
        const asked = (fileType || extensionOf(filePath)).toLowerCase();
        const type = DOCUMENTS.find((each) => each === asked);
        if (!type) throw new DinghyError('API_FAILED', { reason: 'filetype not supported' });
        if (!(await driver.show(file, type))) await save('openDocument', appId, file, nameOf(filePath, [type]));
      },
    },
    releaseApp: (appId) => void savedAt.delete(appId),
  };
}

function extensionOf(path: string): string {
  return /\.([a-z\d]{1,8})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The last name of a path, as file systems and people take it: no controls, nothing that turns the text's direction. */
function nameOf(path: string, endings: readonly string[] = []): string {
  const plain = (path.split('/').at(-1) ?? '').replace(/[\p{Cc}\p{Cf}<>:"|?*\\]/gu, '').slice(-100) || 'file';
  const [first] = endings;
  return first === undefined || endings.includes(extensionOf(plain)) ? plain : `${plain}.${first}`;
}
