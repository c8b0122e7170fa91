// Transition and animation events of the elements that a template wrote. They bubble through templates as on the
// platform.

import type { Json } from '@dinghy/bridge-protocol';
import { listen, retell } from './listen.ts';

/** @param held events that came before */
export function installElementEvents(
  document: Document,
  held: readonly Event[],
  emit: (type: string, target: Element, detail: Json) => void,
): () => void {
  const listener = (event: Event): void => {
    const { target } = event;
    // Built-in components animate parts of their own; that is nobody's business.
    if (!(target instanceof Element) || !target.localName.startsWith('wx-')) return;
    const { propertyName, animationName, elapsedTime } = event as unknown as Record<string, unknown>;
    const detail: Record<string, Json> = { elapsedTime: Number(elapsedTime ?? 0) };
    if (typeof propertyName === 'string') detail.propertyName = propertyName;
    if (typeof animationName === 'string') detail.animationName = animationName;
    emit(event.type, target, detail);
  };
  const listeners = {
    transitionend: listener,
    animationstart: listener,
    animationiteration: listener,
    animationend: listener,
  };
  retell(held, listeners);
  return listen(document, listeners, { capture: true });
}
