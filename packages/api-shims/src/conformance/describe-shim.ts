import { apiOutlines } from '@dinghy/bridge-protocol';
import type { Shim } from '../shim.ts';
import type { TestTools } from './tools.ts';

/** What every shim owes: run it for each, beside the suite of its capability. */
export function describeShim(
  { describe, test, expect }: TestTools,
  subject: { readonly name: string; readonly create: () => Shim },
): void {
  describe(`shim ${subject.name}`, () => {
    test('implements only APIs that have a descriptor, and none that the logic layer answers itself', () => {
      const strangers = Object.keys(subject.create().apis).filter((api) => (apiOutlines[api]?.kind ?? 'sync') === 'sync');
      expect(strangers).toEqual([]);
    });

    test('lists functions only', () => {
      const others = Object.entries(subject.create().apis).filter(([, api]) => typeof api !== 'function');
      expect(others).toEqual([]);
    });

    test('names its capability, and its platform after a slash', () => {
      expect(/^[a-z][a-z-]*(\/[a-z][a-z0-9-]*)?$/.test(subject.create().name)).toBe(true);
    });

    test('releases an app that it has never seen, and can be disposed of twice', () => {
      const shim = subject.create();
      shim.releaseApp?.('never-seen');
      shim.dispose?.();
      shim.dispose?.();
    });
  });
}
