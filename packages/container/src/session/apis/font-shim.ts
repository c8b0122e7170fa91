// wx.loadFontFace: the bytes of a font, for the page on top or for all pages.

import type { Shim } from '@dinghy/api-shims';
import { fromBase64, type HostToViewEvents } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { VisiblePage } from './page-shim.ts';

export interface FontShimOptions {
  /** Bytes of a package file, a file of the app's own, or a remote address that its rules admit. */
  load(url: string): Promise<{ readonly bytes: ArrayBuffer }>;
  topPage(): VisiblePage | undefined;
  /** Tells the pages that are open, and those to come. */
  tellAll<Name extends keyof HostToViewEvents>(event: Name, body: HostToViewEvents[Name]): void;
  /** Rejects for what is no font. Default: the browser's own reader, which passes on nothing that it does not know. */
  readonly check?: (family: string, bytes: ArrayBuffer) => Promise<unknown>;
}

interface FontParams {
  readonly family: string;
  readonly source: string;
  readonly global?: boolean;
  readonly desc?: { readonly style?: string; readonly weight?: string };
}

/** Of all fonts for every page: each view that opens later gets them again. */
const GLOBAL_BYTES = 32 * 1024 * 1024;

export function createFontShim({ load, topPage, tellAll, check = checkFont }: FontShimOptions): Shim {
  let globalBytes = 0;

  const read = async (source: string): Promise<ArrayBuffer> => {
    const address = ADDRESS.exec(source)?.[2] ?? source.trim();
    const data = DATA.exec(address)?.[1];
    if (data === undefined) return (await load(address)).bytes;
    const bytes = fromBase64(data.replace(/\s/g, ''));
    if (bytes === undefined) throw new DinghyError('API_FAILED', { reason: 'the font is not base64' });
    return bytes;
  };

  return {
    name: 'font/container',
    apis: {
      async loadFontFace({ family, source, global = false, desc }: FontParams) {
        const bytes = await read(source);
        await check(family, bytes).catch((cause: unknown) => {
          throw new DinghyError('API_FAILED', { reason: 'it is no font that this browser reads' }, { cause });
        });
        const { style, weight } = desc ?? {};
        const font = { family, bytes, ...(style && { style }), ...(weight && { weight }) };
        if (global) {
          if (globalBytes + bytes.byteLength > GLOBAL_BYTES)
            throw new DinghyError('RESOURCE_LIMIT_REACHED', { limitBytes: GLOBAL_BYTES });
          globalBytes += bytes.byteLength;
          tellAll('addFont', font);
        } else topPage()?.send('addFont', font);
        return { status: 'loaded' };
      },
    },
  };
}

/** `url("…")`, as style sheets have it; the address alone is taken too. */
const ADDRESS = /^\s*url\(\s*(["']?)(.*?)\1\s*\)/s;
const DATA = /^data:[^,]*;base64,(.*)$/s;

async function checkFont(family: string, bytes: ArrayBuffer): Promise<void> {
  await new FontFace(family, bytes.slice(0)).load();
}
