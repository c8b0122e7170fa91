// A typed list of listeners. A listener that throws is its author's problem: the others are called all the same.

export interface Emitter<Events> {
  /** Returns a function that takes the listener off again. */
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): () => void;
  /** Says whether anybody listened. */
  emit<Name extends keyof Events>(name: Name, event: Events[Name]): boolean;
}

export function createEmitter<Events>(): Emitter<Events> {
  const listeners = new Map<keyof Events, Set<(event: never) => void>>();
  return {
    on(name, listener) {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => void set.delete(listener);
    },
    emit(name, event) {
      const present = [...(listeners.get(name) ?? [])];
      for (const listener of present) {
        try {
          (listener as (event: unknown) => void)(event);
        } catch (error) {
          reportError(error);
        }
      }
      return present.length > 0;
    },
  };
}
