// The scroll views inside and around an element.

/** The scroller inside an element that `native-view` means: `scroll-view`, `swiper`, or a list of any kind. */
export function findScroller(host: Element, nativeView: string): Element | undefined {
  return host.querySelector(`wx-${CSS.escape(nativeView)}`) ?? host.querySelector('wx-scroll-view') ?? undefined;
}

/** Whether a finger that goes that way would still scroll it. */
export function hasRoom(scroller: Element, deltaX: number, deltaY: number): boolean {
  const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = scroller;
  if (Math.abs(deltaY) >= Math.abs(deltaX)) {
    return deltaY > 0 ? scrollTop > 0 : scrollTop + clientHeight < scrollHeight - 1;
  }
  return deltaX > 0 ? scrollLeft > 0 : scrollLeft + clientWidth < scrollWidth - 1;
}

/** The nearest scroll view around an element. */
export function scrollerAround(element: Element): HTMLElement | undefined {
  return element.parentElement?.closest<HTMLElement>('wx-scroll-view') ?? undefined;
}
