// The two ends of what `navigateTo` opens between a page and the one it opened. What one end emits the other hears.

type Listener = (...args: unknown[]) => void;

/** Emitted before the other side listens: a page's `onLoad` may run after `success` of the call that opened it. */
const WAITING_MAX = 100;

export interface EventChannel {
  emit(name: string, ...args: unknown[]): void;
  on(name: string, listener: Listener): void;
  once(name: string, listener: Listener): void;
  off(name: string, listener?: Listener): void;
}

interface Side {
  readonly listeners: Map<string, { readonly listener: Listener; readonly once: boolean }[]>;
  readonly waiting: { readonly name: string; readonly args: unknown[] }[];
}

/** `onThrow` gets what a listener threw; the emitter does not. */
export function createEventChannel(onThrow: (error: unknown) => void): readonly [opener: EventChannel, opened: EventChannel] {
  const first: Side = { listeners: new Map(), waiting: [] };
  const second: Side = { listeners: new Map(), waiting: [] };
  return [createEnd(first, second, onThrow), createEnd(second, first, onThrow)];
}

function createEnd(own: Side, other: Side, onThrow: (error: unknown) => void): EventChannel {
  function add(name: string, listener: Listener, once: boolean): void {
    if (typeof listener !== 'function') return;
    own.listeners.set(name, [...(own.listeners.get(name) ?? []), { listener, once }]);
    const due = own.waiting.filter((each) => each.name === name);
    for (const each of due) {
      own.waiting.splice(own.waiting.indexOf(each), 1);
      deliver(own, name, each.args, onThrow);
    }
  }

  return {
    emit(name, ...args) {
      if (deliver(other, name, args, onThrow) || other.waiting.length >= WAITING_MAX) return;
      other.waiting.push({ name, args });
    },
    on: (name, listener) => add(name, listener, false),
    once: (name, listener) => add(name, listener, true),
    off(name, listener) {
      if (listener === undefined) own.listeners.delete(name);
      else
        own.listeners.set(
          name,
          (own.listeners.get(name) ?? []).filter((each) => each.listener !== listener),
        );
    },
  };
}

function deliver(side: Side, name: string, args: readonly unknown[], onThrow: (error: unknown) => void): boolean {
  const due = side.listeners.get(name) ?? [];
  if (due.length === 0) return false;
  const kept = due.filter((each) => !each.once);
  side.listeners.set(name, kept);
  for (const { listener } of due) {
    try {
      listener(...args);
    } catch (error) {
      onThrow(error);
    }
  }
  return true;
}
