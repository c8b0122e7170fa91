import { boolean, call, listOf, object, optional, text, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** Of a font in text: a data address. */
const MOST_CHARACTERS = 8 * 1024 * 1024;

export const loadFontFace: DocumentedApi = call('loadFontFace', {
  params: {
    family: textUpTo(256),
    /** `url("https://…")`, a data address, or the path of a file of the package or of the app's own. */
    source: textUpTo(MOST_CHARACTERS),
    global: optional(boolean),
    desc: optional(object({ style: optional(textUpTo(64)), weight: optional(textUpTo(64)), variant: optional(textUpTo(64)) })),
    scopes: optional(listOf(textUpTo(16), 8)),
  },
  result: object({ status: text }),
  see: 'ui/font/wx.loadFontFace',
});
