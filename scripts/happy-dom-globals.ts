// Imported first by scripts that run browser code in Node: some modules look for `window` while they load.

import { Window } from 'happy-dom';

const window = new Window();
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis))
    Object.defineProperty(globalThis, name, { get: () => Reflect.get(window, name), configurable: true });
}
