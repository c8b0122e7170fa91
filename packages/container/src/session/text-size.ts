// The user's text size: `fontSizeSetting` of the information APIs.

/** Beyond what any phone offers; a page that is laid out by it stays one. */
const SMALLEST_PX = 8;
const LARGEST_PX = 48;
const DEFAULT_PX = 16;

/**
 * @param size as the host gives it, in CSS pixels. Without one, or with what is no number: what the browser's settings make of `medium`, 16 unless changed
 */
export function toTextSize(size: number | undefined, document: Document): number {
  const wanted = size !== undefined && Number.isFinite(size) ? size : mediumSize(document);
  return Math.min(LARGEST_PX, Math.max(SMALLEST_PX, wanted));
}

/** People who cannot read small text tell their browser, which tells pages that name no size of their own. */
function mediumSize(document: Document): number {
  const probe = document.createElement('i');
  probe.style.fontSize = 'medium';
  document.documentElement.append(probe);
  const size = Number.parseFloat(getComputedStyle(probe).fontSize);
  probe.remove();
  // A document that lays nothing out has no sizes.
  return size || DEFAULT_PX;
}
