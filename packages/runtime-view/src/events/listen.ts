type Events = WindowEventMap & DocumentEventMap & HTMLVideoElementEventMap;

/** By type of the event. */
export type EventListeners = { readonly [Type in keyof Events]?: (event: Events[Type]) => void };

/**
 * Tells listeners of what came before them, at once: what comes next may change what it was done to. Not of what was done to
 * elements that have gone: the rest of it went to them alone. One listener that throws does not end the others.
 */
export function retell(events: readonly Event[], listeners: EventListeners): void {
  for (const event of events) {
    if (!(event.target as Node).isConnected) continue;
    try {
      (listeners as Readonly<Record<string, EventListener | undefined>>)[event.type]?.(event);
    } catch (error) {
      queueMicrotask(() => {
        throw error;
      });
    }
  }
}

/** Listens until what it returns is called. */
export function listen(target: EventTarget, listeners: EventListeners, options?: AddEventListenerOptions): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of entries) target.addEventListener(type, listener, options);
  return () => {
    for (const [type, listener] of entries) target.removeEventListener(type, listener, options);
  };
}
