/**
 * A name with a dash may become a custom element of the browser's: each one that is put into a document is written down for
 * that. Ours never do, and where the browser can be told so, a row of them goes in in two thirds of the time.
 */
const NO_REGISTRY = { customElementRegistry: null };

/** An element that never becomes a custom element. Made once for each element of a template, and copied for every instance. */
export function createInertElement(document: Document, name: string): HTMLElement {
  try {
    return document.createElement(name, NO_REGISTRY as ElementCreationOptions);
  } catch {
    // WebKit of Safari 26 knows registries, and refuses with a TypeError that there be none.
    return document.createElement(name);
  }
}
