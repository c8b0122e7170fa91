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
  /**
   * Rejects for what is no font, or is described in words that CSS has not. Default: the browser's own reader, which passes on
   * nothing that it does not know.
   */
  readonly check?: (font: Font) => Promise<unknown>;
}

type Font = HostToViewEvents['addFont'];

interface FontParams {
  readonly family: string;
  readonly source: string;
  readonly global?: boolean;
  readonly desc?: { readonly style?: string; readonly weight?: string };
}

/** Of the fonts of one page, and of those for every page: each view that opens later gets these again. */
const MOST_BYTES = 32 * 1024 * 1024;
const MOST_FONTS = 100;

interface Room {
  bytes: number;
  fonts: number;
}

export function createFontShim({ load, topPage, tellAll, check = checkFont }: FontShimOptions): Shim {
  const everyPage: Room = { bytes: 0, fonts: 0 };
  const ofPages = new WeakMap<VisiblePage, Room>();

  const read = async (source: string): Promise<ArrayBuffer> => {
    const address = addressIn(source);
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
        const { style, weight } = desc ?? {};
        const font = { family, bytes, ...(style && { style }), ...(weight && { weight }) };
        await check(font).catch((cause: unknown) => {
          throw new DinghyError('API_FAILED', { reason: 'it is no font that this browser reads' }, { cause });
        });
        if (global) {
          takeRoom(everyPage, bytes);
          tellAll('addFont', font);
          return { status: 'loaded' };
        }
        const page = topPage();
        if (page) {
          const room = ofPages.get(page) ?? { bytes: 0, fonts: 0 };
          ofPages.set(page, room);
          takeRoom(room, bytes);
          page.send('addFont', font);
        }
        return { status: 'loaded' };
      },
    },
  };
}

function takeRoom(room: Room, { byteLength }: ArrayBuffer): void {
  if (room.bytes + byteLength > MOST_BYTES || room.fonts >= MOST_FONTS)
    throw new DinghyError('API_FAILED', { reason: 'there are too many fonts' });
  room.bytes += byteLength;
  room.fonts += 1;
}

/**
 * Of `url("…") format(…)`, as style sheets have it; the address alone is taken too. No regular expression: the text is of
 * megabytes, the program's, and read in the host's page.
 */
function addressIn(source: string): string {
  const text = source.trim();
  if (text.slice(0, URL_START.length).toLowerCase() !== URL_START) return text;
  const inside = text.slice(URL_START.length).trimStart();
  const isQuoted = inside.startsWith('"') || inside.startsWith("'");
  const end = isQuoted ? inside.indexOf(inside.charAt(0), 1) : inside.indexOf(')');
  return inside.slice(Number(isQuoted), end < 0 ? undefined : end).trim();
}

const URL_START = 'url(';
const DATA = /^data:[^,]*;base64,(.*)$/s;

async function checkFont({ family, bytes, ...described }: Font): Promise<void> {
  await new FontFace(family, bytes.slice(0), described).load();
}
