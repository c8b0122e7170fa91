// Pseudo classes and elements that some browser knows. A selector with another one is invalid, and in a browser takes its
// whole list with it; here only the selector is left out, and the author is told.

const CLASSES = new Set(
  (
    'active any-link autofill blank buffering checked current default defined dir disabled empty enabled first first-child ' +
    'first-of-type focus focus-visible focus-within fullscreen future global-link has host host-context hover in-range ' +
    'indeterminate invalid is lang last-child last-of-type left link local-link matches modal muted not nth-child nth-col ' +
    'nth-last-child nth-last-col nth-last-of-type nth-of-type only-child only-of-type open optional out-of-range past paused ' +
    'picture-in-picture placeholder-shown playing popover-open read-only read-write required right root scope seeking stalled ' +
    'state target target-within user-invalid user-valid valid visited volume-locked where any ' +
    // Of scroll bars, in WebKit and Chromium.
    'horizontal vertical decrement increment start end double-button single-button no-button corner-present window-inactive'
  ).split(' '),
);

const ELEMENTS = new Set(
  (
    'after backdrop before cue cue-region details-content file-selector-button first-letter first-line grammar-error highlight ' +
    'marker part placeholder selection slotted spelling-error target-text view-transition'
  ).split(' '),
);

/** These may also be written with one colon. */
const OLD_ELEMENTS = new Set(['after', 'before', 'first-letter', 'first-line']);

/** `value` with its colons, as written. */
export function isKnownPseudo(value: string): boolean {
  const name = value.replace(/^::?/, '').toLowerCase();
  if (name.startsWith('-')) return true;
  return value.startsWith('::') ? ELEMENTS.has(name) : CLASSES.has(name) || OLD_ELEMENTS.has(name);
}
