import type { HostToViewEvents } from '@dinghy/bridge-protocol';

/** A family of a name that the page has fonts of already gets one more, as by `@font-face`. */
export function addFont(document: Document, { family, bytes, ...described }: HostToViewEvents['addFont']): void {
  document.fonts.add(new FontFace(family, bytes, described));
}
