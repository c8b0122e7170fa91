import type { Component } from './component/component.ts';

/** Scrolls a component to an offset in a number of steps, each with its `scroll` event, one per timer. */
export function scroll(
  component: Pick<Component, 'dom'> | undefined,
  offset: number = 0,
  times: number = 20,
  property: 'scrollTop' | 'scrollLeft' = 'scrollTop',
): void {
  const dom = component?.dom;
  if (dom === undefined) throw new Error('invalid params');
  const steps = typeof times === 'number' && times > 0 ? times : 1;
  const target = Math.max(0, offset);
  const step = Math.trunc((target - dom[property]) / steps);
  for (let at = 0; at < steps; at++) {
    setTimeout(() => {
      dom[property] = at >= steps - 1 ? target : dom[property] + step;
      dom.dispatchEvent(new Event('scroll', { bubbles: true, cancelable: false }));
    }, 0);
  }
}
