// What an attribute's name says that it is.

import { EVENT_FLAGS, toCamelCase, toDatasetKey } from '@dinghy/template';

export type AttributeKind =
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'event'; readonly event: string; readonly flags: number }
  | { readonly kind: 'data' | 'mark' | 'change' | 'model' | 'generic' | 'slotValue' | 'class' | 'style'; readonly name: string }
  | { readonly kind: 'directive'; readonly name: string }
  | { readonly kind: 'ignored' };

/** The colon may be left out, but not before a hyphen: `catch-move` is a property. */
const EVENT = /^(capture-)?(bind|catch|mut-bind)(?::(.+)|([^-:].*))$/;

/** Names with a colon: prefix to kind, and how what follows becomes a name. */
const PREFIXES: Readonly<Record<string, (name: string) => AttributeKind>> = {
  wx: (name) => ({ kind: 'directive', name }),
  // Case kept: the newer spelling of `data-`.
  data: (name) => ({ kind: 'data', name }),
  mark: (name) => ({ kind: 'mark', name }),
  change: (name) => ({ kind: 'change', name: toCamelCase(name) }),
  model: (name) => ({ kind: 'model', name: toCamelCase(name) }),
  generic: (name) => ({ kind: 'generic', name }),
  slot: (name) => ({ kind: 'slotValue', name: toCamelCase(name) }),
  class: (name) => ({ kind: 'class', name }),
  style: (name) => ({ kind: 'style', name }),
  // For another renderer's threads. What a gesture handler reports or asks is an event here; the rest is without meaning.
  worklet: (name) =>
    Object.hasOwn(WORKLET_EVENTS, name)
      ? { kind: 'event', event: WORKLET_EVENTS[name] as string, flags: 0 }
      : { kind: 'ignored' },
};

const WORKLET_EVENTS: Readonly<Record<string, string>> = {
  ongesture: 'gesture',
  'should-accept-gesture': 'shouldacceptgesture',
  'should-response-on-move': 'shouldresponseonmove',
};

export function classifyAttribute(name: string): AttributeKind {
  const event = EVENT.exec(name);
  if (event !== null)
    return { kind: 'event', event: (event[3] ?? event[4]) as string, flags: eventFlags(event[1], event[2] as string) };
  if (name.startsWith('data-')) return { kind: 'data', name: toDatasetKey(name.slice(5)) };
  const colon = name.indexOf(':');
  if (colon > 0) {
    const prefix = name.slice(0, colon);
    const rest = name.slice(colon + 1);
    // An unknown prefix is a namespace: the name stays as it is.
    return Object.hasOwn(PREFIXES, prefix)
      ? (PREFIXES[prefix] as (name: string) => AttributeKind)(rest)
      : { kind: 'attribute', name };
  }
  if (/^wx-(if|elif|else|for|key)/.test(name)) return { kind: 'directive', name: name.slice(3) };
  return { kind: 'attribute', name: toCamelCase(name) };
}

function eventFlags(capture: string | undefined, verb: string): number {
  const own = verb === 'catch' ? EVENT_FLAGS.catch : verb === 'mut-bind' ? EVENT_FLAGS.mut : 0;
  return capture === undefined ? own : own | EVENT_FLAGS.capture;
}
