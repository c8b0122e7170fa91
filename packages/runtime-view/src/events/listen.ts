type Events = WindowEventMap & DocumentEventMap & HTMLVideoElementEventMap;

/** By type of the event. */
export type EventListeners = { readonly [Type in keyof Events]?: (event: Events[Type]) => void };

/** Tells listeners of what came before them. Each by itself, as events do: one that throws does not end the others. */
export function retell(events: readonly Event[], listeners: EventListeners): void {
  for (const event of events)
    queueMicrotask(() => (listeners as Readonly<Record<string, EventListener | undefined>>)[event.type]?.(event));
}

/** Listens until what it returns is called. */
export function listen(target: EventTarget, listeners: EventListeners, options?: AddEventListenerOptions): () => void {
  const entries = Object.entries(listeners) as [string, EventListener][];
  for (const [type, listener] of entries) target.addEventListener(type, listener, options);
  return () => {
    for (const [type, listener] of entries) target.removeEventListener(type, listener, options);
  };
}
