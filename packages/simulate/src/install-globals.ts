// What component scripts find in their realm. Installed when the package is imported, because scripts are loaded by it.

import api from './api/index.ts';
import { behavior, Component } from './load/running-script.ts';

interface Realm {
  Component?: unknown;
  Behavior?: unknown;
  wx?: unknown;
  Touch?: unknown;
}

export function installGlobals(): void {
  const realm = globalThis as Realm;
  realm.Component = Component;
  realm.Behavior = behavior;
  // What the test has put there goes before the mocks.
  realm.wx = typeof realm.wx === 'object' && realm.wx !== null ? Object.assign(api, realm.wx) : api;
  if (typeof window !== 'undefined') {
    realm.Touch ??= Touch;
    (window as unknown as Realm).Touch ??= Touch;
  }
}

/** For the DOMs that have none. */
class Touch {
  readonly clientX: number = 0;
  readonly clientY: number = 0;
  readonly identifier: number = 0;
  readonly pageX: number = 0;
  readonly pageY: number = 0;
  readonly screenX: number = 0;
  readonly screenY: number = 0;
  readonly target: unknown = null;

  constructor(init: object = {}) {
    Object.assign(this, init);
  }
}
