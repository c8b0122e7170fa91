// Every component of three libraries: loaded, rendered with default and with unusual properties, attached, detached.

import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { prepareLibraries } from '../scripts/component-libraries.ts';
import { load, type RootComponent, render, sleep } from './index.ts';

const target = mkdtempSync(join(import.meta.dirname, '../node_modules/.libraries-'));

/** What components say of a device without a canvas or the other renderer, and of values that they were not made for. */
const OWN_FAILURES: readonly RegExp[] = [
  /getContext|Canvas node not found/,
  /applyAnimatedStyle is not a function/,
  /is not iterable|reading '(type|12)'/,
];

// Libraries reject promises with nobody listening, where a query finds nothing to measure; that is no failure of a test.
const listeners = process.listeners('unhandledRejection');
beforeAll(() => {
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', () => {});
});
afterAll(() => {
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
  rmSync(target, { recursive: true, force: true });
});
afterEach(() => vi.restoreAllMocks());

const UNUSUAL: Readonly<Record<string, unknown>> = { String: 12, Number: '7', Boolean: 'false', Array: [], Object: {} };

function unusual(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) => {
      const type = typeof property === 'function' ? property : (property as { type?: unknown } | null)?.type;
      return typeof type === 'function' ? [[name, UNUSUAL[type.name]]] : [];
    }),
  );
}

for (const { name, root, components } of prepareLibraries(target)) {
  describe(name, () => {
    beforeEach(() => {
      Object.assign(globalThis, { getCurrentPages: () => [], getApp: () => ({}) });
    });

    test.each(components.map((path) => [path.slice(root.length + 1), path]))('%s comes and goes', async (name, path) => {
      const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
      const realm = globalThis as unknown as { Component: (definition: object) => void };
      const register = realm.Component;
      let properties: Record<string, unknown> = {};
      const spy = vi.spyOn(realm, 'Component').mockImplementation((definition) => {
        properties = (definition as { properties?: Record<string, unknown> }).properties ?? {};
        register(definition);
      });
      const id = load(path, { rootPath: root });
      spy.mockRestore();
      for (const given of [{}, unusual(properties)]) {
        const component = render(id, given) as RootComponent;
        const parent = document.createElement('div');
        component.attach(parent);
        expect(parent.childNodes).toHaveLength(1);
        expect(JSON.stringify(component.toJSON() ?? null)).toBeTypeOf('string');
        // Long enough for what it asks about its layout.
        await sleep(20);
        component.detach();
        expect(parent.childNodes).toHaveLength(0);
      }
      const own = errors.mock.calls
        .map(([error]) => String(error))
        .filter((error) => !OWN_FAILURES.some((known) => known.test(error)));
      expect(own, name).toEqual([]);
    });
  });
}
