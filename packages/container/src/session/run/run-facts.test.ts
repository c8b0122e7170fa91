import { describe, expect, it } from 'vitest';
import { createRunFacts } from './run-facts.ts';
import type { Facts } from './told-facts.ts';

function createFacts(first: Facts) {
  const told: Facts[] = [];
  const resized: unknown[] = [];
  let present = first;
  const facts = createRunFacts({
    read: () => present,
    tell: (changed) => told.push(changed),
    resized: (window) => resized.push(window),
  });
  return {
    facts,
    told,
    resized,
    change(next: Facts) {
      present = { ...present, ...next };
      facts.update();
    },
  };
}

const small = { screenWidth: 375, screenHeight: 667, windowHeight: 600 };

describe('createRunFacts', () => {
  it('begins with everything, whatever has changed before', () => {
    const { facts, told, change } = createFacts({ getAppBaseInfo: { SDKVersion: '3' }, getWindowInfo: small });
    change({ getWindowInfo: { ...small, windowHeight: 550 } });
    expect(told).toEqual([]);
    expect(facts.begin()).toEqual({ getAppBaseInfo: { SDKVersion: '3' }, getWindowInfo: { ...small, windowHeight: 550 } });
  });

  it('tells what has changed since it began, and nothing twice', () => {
    const { facts, told, change } = createFacts({ getAppBaseInfo: { theme: 'light' }, getWindowInfo: small });
    facts.begin();
    facts.update();
    change({ getAppBaseInfo: { theme: 'dark' } });
    facts.update();
    expect(told).toEqual([{ getAppBaseInfo: { theme: 'dark' } }]);
  });

  it('says that the window has another size only where the screen has', () => {
    const { facts, resized, change } = createFacts({ getWindowInfo: small });
    facts.begin();
    change({ getWindowInfo: { ...small, windowHeight: 550 } });
    expect(resized).toEqual([]);
    const wide = { screenWidth: 667, screenHeight: 375, windowHeight: 300 };
    change({ getWindowInfo: wide });
    expect(resized).toEqual([wide]);
  });
});
