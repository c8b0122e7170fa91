// Boxes of a page's elements, and where two engines disagree about them.

export interface Box {
  /** Tag and place among the page's elements, such as `wx-slider 2`. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Engines shape text a little differently, and some round each line to whole pixels: a line of text is up to 1.5 px higher
 * or lower, and everything below it moves by that.
 */
const TOLERANCE_PX = 2;
const VERTICAL_TOLERANCE_SHARE = 0.02;
/** What scrolls has lines above it that its top does not tell of. */
const LINES_ABOVE_PX = 200;
/** WebKitGTK rounds the advance of each glyph. What is as wide as its text shows that, and so does what stands beside it. */
const TEXT_WIDTH_TOLERANCE_SHARE = 0.03;
const AS_WIDE_AS_TEXT = /^wx-(?:text|button) /;

/** Runs in the page: every element of the page's tree that the renderer made and that has a box. */
export function measureBoxes(): Box[] {
  const page = document.querySelector('wx-page');
  const origin = page?.getBoundingClientRect();
  const boxes: Box[] = [];
  for (const [index, element] of [...(page?.querySelectorAll('*') ?? [])].entries()) {
    // What the list of events has in it is a matter of time.
    if (element.closest('[class*="--log"]')) continue;
    // What is inline has the boxes of its lines, and each engine has a union of its own for them.
    if (!element.localName.startsWith('wx-') || getComputedStyle(element).display === 'inline') continue;
    const { left, top, width, height } = element.getBoundingClientRect();
    boxes.push({
      name: `${element.localName} ${index}`,
      x: left - (origin?.left ?? 0),
      y: top - (origin?.top ?? 0),
      width,
      height,
    });
  }
  return boxes;
}

/** One line for each box that two engines put elsewhere or size otherwise. */
export function compareBoxes(expected: readonly Box[], actual: readonly Box[]): string[] {
  const problems: string[] = [];
  if (expected.length !== actual.length) problems.push(`${expected.length} elements and ${actual.length}`);
  for (const [index, box] of expected.entries()) {
    const other = actual[index];
    if (other === undefined || other.name !== box.name) break;
    const acrossPx = TOLERANCE_PX + (AS_WIDE_AS_TEXT.test(box.name) ? box.width * TEXT_WIDTH_TOLERANCE_SHARE : 0);
    const differs =
      Math.abs(box.x - other.x) > acrossPx ||
      Math.abs(box.width - other.width) > acrossPx ||
      Math.abs(box.height - other.height) > TOLERANCE_PX + box.height * VERTICAL_TOLERANCE_SHARE ||
      Math.abs(box.y - other.y) > TOLERANCE_PX + Math.max(Math.abs(box.y), LINES_ABOVE_PX) * VERTICAL_TOLERANCE_SHARE;
    if (differs) problems.push(`${box.name}: ${toText(box)} and ${toText(other)}`);
  }
  return problems;
}

function toText({ x, y, width, height }: Box): string {
  const [left, top, wide, high] = [x, y, width, height].map((pixels) => Number(pixels.toFixed(1)));
  return `${wide} × ${high} at ${left}, ${top}`;
}
