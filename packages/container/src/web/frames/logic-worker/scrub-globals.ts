// Takes everything that is not allowed off a realm's global object and off the prototypes behind it, so that neither a
// free name nor a climb (`globalThis.__proto__.__proto__…`) finds it. The policy of the frame is the wall; this keeps
// mini-program code from leaning on it, and makes feature tests (`typeof window`) answer as on the platform.

/**
 * Removes own and inherited properties of `realm`, names and symbols, except names in `allowed`; inherited ones of those
 * (Chromium keeps `queueMicrotask` on a prototype) become own ones.
 * Returns what the engine does not let go: names of constants, which hold no authority.
 */
export function scrubGlobals(realm: object, allowed: ReadonlySet<string>): readonly PropertyKey[] {
  const stuck: PropertyKey[] = [];
  for (const holder of prototypeChain(realm)) {
    for (const key of Reflect.ownKeys(holder)) {
      if (typeof key === 'string' && allowed.has(key)) {
        if (holder === realm) continue;
        const inherited = Reflect.getOwnPropertyDescriptor(holder, key);
        if (inherited && 'value' in inherited && !Object.hasOwn(realm, key)) Reflect.defineProperty(realm, key, inherited);
      }
      if (Reflect.deleteProperty(holder, key)) continue;
      // A property that cannot go can often still be emptied.
      if (!Reflect.defineProperty(holder, key, { value: undefined })) stuck.push(key);
    }
  }
  return stuck;
}

/** The object and its prototypes, without the last one: that is `Object.prototype`, which is the language's. */
function prototypeChain(realm: object): readonly object[] {
  const chain: object[] = [];
  for (let holder: object | null = realm; holder !== null; holder = Object.getPrototypeOf(holder)) chain.push(holder);
  return chain.slice(0, -1);
}
