// Functions that run inside documents under test. Each names nothing from outside of itself, since its text travels.

export interface TargetQuery {
  /** Elements to choose from; without it, those of the page in front. */
  readonly css?: string;
  /** Exactly what it shows; the innermost element that does is meant. */
  readonly text?: string;
  /** Which of those that match and can be seen. */
  readonly nth?: number;
}

export interface FoundTarget {
  /** Its middle, in coordinates of the document's viewport. */
  readonly x: number;
  readonly y: number;
  /** It had to be scrolled to. */
  readonly scrolled: boolean;
  /** What lies over its middle, or nothing. */
  readonly coveredBy: string | null;
}

/** The iframe of the mini-program's page in front: what one would touch in the middle of where it stands. */
export function findViewFrame(): HTMLIFrameElement | undefined {
  const frames: HTMLIFrameElement[] = [];
  const collect = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLIFrameElement && /\/view\.html/.test(element.src)) frames.push(element);
      if (element.shadowRoot) collect(element.shadowRoot);
    }
  };
  collect(document);
  const isSeen = (frame: HTMLIFrameElement): boolean => {
    for (let link: Element | undefined = frame; link; link = link.parentElement ?? (link.getRootNode() as ShadowRoot).host) {
      const { opacity, visibility, display } = getComputedStyle(link);
      if (opacity === '0' || visibility === 'hidden' || display === 'none') return false;
    }
    return frame.getBoundingClientRect().width > 0;
  };
  const seen = frames.filter(isSeen);
  const touched = seen.find((frame) => {
    const { left, top, width, height } = frame.getBoundingClientRect();
    const root = frame.getRootNode() as Document | ShadowRoot;
    const stack = root.elementsFromPoint(left + width / 2, top + height / 2);
    return stack.find((element) => element instanceof HTMLIFrameElement) === frame;
  });
  // Under a question of the container no page can be touched; the last one is the one in front.
  return touched ?? seen.at(-1);
}

/** The iframe whose worker runs the mini-program's code. */
export function findLogicFrame(): HTMLIFrameElement | undefined {
  const find = (root: ParentNode): HTMLIFrameElement | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLIFrameElement && /\/logic\.html/.test(element.src)) return element;
      const inner = element.shadowRoot ? find(element.shadowRoot) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
  return find(document);
}

/** Finds what a query means and brings it into view. undefined: there is none, or it has not come to rest. */
export async function findTarget({ css, text, nth = 0 }: TargetQuery): Promise<FoundTarget | undefined> {
  const shownText = (element: Element): string => (element as HTMLElement).innerText?.replace(/\s+/g, ' ').trim();
  const isVisible = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  };
  let matches = [...document.querySelectorAll(css ?? 'body *')].filter(isVisible);
  if (text !== undefined) {
    matches = matches.filter((element) => shownText(element) === text);
    matches = matches.filter((element) => !matches.some((other) => other !== element && element.contains(other)));
  }
  const target = matches[nth];
  if (target === undefined) return undefined;
  const isCovered = (): Element | undefined => {
    const { left, top, width, height } = target.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2) ?? undefined;
    return hit !== undefined && (target.contains(hit) || hit.contains(target)) ? undefined : (hit ?? document.documentElement);
  };
  const before = target.getBoundingClientRect();
  if (isCovered()) target.scrollIntoView({ block: 'center', inline: 'nearest' });
  const rect = target.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const after = target.getBoundingClientRect();
  if (after.left !== rect.left || after.top !== rect.top) return undefined;
  const cover = isCovered();
  return {
    x: after.left + after.width / 2,
    y: after.top + after.height / 2,
    scrolled: before.top !== after.top || before.left !== after.left,
    coveredBy: cover ? `<${cover.localName} class="${cover.getAttribute('class') ?? ''}">` : null,
  };
}

/**
 * Middle of what the container's own surface labels so, through its shadow roots. undefined: there is none, it has not
 * come to rest, or something lies over it.
 */
export async function findInChrome(label: string): Promise<{ readonly x: number; readonly y: number } | undefined> {
  const find = (root: ParentNode): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      const said = element.getAttribute('aria-label') ?? (element instanceof HTMLButtonElement ? element.innerText : '');
      // A tab's badge is said, too.
      const isMeant = said.split(/[,\s]+/).includes(label) && !element.closest('[inert], [aria-disabled="true"]');
      if (isMeant && element.getBoundingClientRect().width > 0) return element;
      const inner = element.shadowRoot ? find(element.shadowRoot) : undefined;
      if (inner) return inner;
    }
    return undefined;
  };
  const element = find(document);
  if (element === undefined) return undefined;
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { left, top, width, height } = element.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  const hit = (element.getRootNode() as Document | ShadowRoot).elementFromPoint(middle.x, middle.y);
  return left === before.left && top === before.top && hit !== null && element.contains(hit) ? middle : undefined;
}
