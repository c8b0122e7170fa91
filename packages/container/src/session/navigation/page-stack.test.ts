import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_STACK,
  MAX_STACK_DEPTH,
  type Navigation,
  type NavigationPlan,
  planNavigation,
  type StackState,
} from './page-stack.ts';

const TABS = ['tab/a', 'tab/b'];
const PAGES = [...TABS, 'page/c', 'page/d'];
const pages = { isTab: (path: string) => TABS.includes(path), has: (path: string) => PAGES.includes(path) };

function createRunner(): { go(navigation: Navigation): string; readonly state: StackState } {
  let state: StackState = EMPTY_STACK;
  let minted = 0;
  return {
    get state() {
      return state;
    },
    go(navigation) {
      const plan = planNavigation(state, navigation, pages, () => ++minted);
      state = plan.next;
      return describePlan(plan);
    },
  };
}

function describePlan({ unload, hide, open, show }: NavigationPlan): string {
  const name = (path: string): string => path.slice(-1).toUpperCase();
  return [
    ...unload.map(({ path }) => `${name(path)}.unload`),
    ...(hide ? [`${name(hide.path)}.hide`] : []),
    ...(open ? [`${name(open.path)}.load`] : []),
    ...(show ? [`${name(show.path)}.show`] : []),
  ].join(' ');
}

const to = (type: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab' | 'appLaunch', path: string): Navigation => ({
  type,
  url: { path, query: {} },
});
const back = (delta: number): Navigation => ({ type: 'navigateBack', delta });

describe('planNavigation', () => {
  // The platform's own table of what switchTab does, page by page (framework/app-service/route).
  it.each<[string, Navigation[], Navigation, string]>([
    ['A, then A', [], to('switchTab', 'tab/a'), ''],
    ['A, then B', [], to('switchTab', 'tab/b'), 'A.hide B.load B.show'],
    ['A, B, then A again', [to('switchTab', 'tab/b')], to('switchTab', 'tab/a'), 'B.hide A.show'],
    ['A, C, then A', [to('navigateTo', 'page/c')], to('switchTab', 'tab/a'), 'C.unload A.show'],
    ['A, C, then B', [to('navigateTo', 'page/c')], to('switchTab', 'tab/b'), 'C.unload B.load B.show'],
    [
      'A, C, D, then B',
      [to('navigateTo', 'page/c'), to('navigateTo', 'page/d')],
      to('switchTab', 'tab/b'),
      'D.unload C.unload B.load B.show',
    ],
    ['A, C, then back', [to('navigateTo', 'page/c')], back(1), 'C.unload A.show'],
    ['A, C, D, then back by many', [to('navigateTo', 'page/c'), to('navigateTo', 'page/d')], back(9), 'D.unload C.unload A.show'],
    ['A, C, then redirectTo D', [to('navigateTo', 'page/c')], to('redirectTo', 'page/d'), 'C.unload D.load D.show'],
    [
      'A, B, C, then reLaunch D',
      [to('switchTab', 'tab/b'), to('navigateTo', 'page/c')],
      to('reLaunch', 'page/d'),
      'C.unload B.unload A.unload D.load D.show',
    ],
  ])('%s', (_, before, navigation, expected) => {
    const runner = createRunner();
    runner.go(to('appLaunch', 'tab/a'));
    for (const step of before) runner.go(step);
    expect(runner.go(navigation)).toBe(expected);
  });

  it.each<[string, Navigation[], Navigation, string]>([
    ['an unknown page', [], to('navigateTo', 'page/x'), 'NAVIGATION_PAGE_UNKNOWN'],
    ['navigateTo of a tab page', [], to('navigateTo', 'tab/b'), 'NAVIGATION_TO_TAB_PAGE'],
    ['redirectTo of a tab page', [], to('redirectTo', 'tab/b'), 'NAVIGATION_TO_TAB_PAGE'],
    ['switchTab to another page', [], to('switchTab', 'page/c'), 'NAVIGATION_TAB_UNKNOWN'],
    ['back from the first page', [], back(1), 'NAVIGATION_AT_FIRST_PAGE'],
    [
      'an eleventh page',
      Array.from({ length: MAX_STACK_DEPTH - 1 }, () => to('navigateTo', 'page/c')),
      to('navigateTo', 'page/c'),
      'NAVIGATION_STACK_FULL',
    ],
  ])('refuses %s', (_, before, navigation, code) => {
    const runner = createRunner();
    runner.go(to('appLaunch', 'tab/a'));
    for (const step of before) runner.go(step);
    expect(() => runner.go(navigation)).toThrowError(expect.objectContaining({ code }));
  });

  it('agrees with a plain model over any sequence: every page is loaded once, unloaded once, and one page is visible', () => {
    const navigation = fc.oneof(
      fc.constantFrom<Navigation[]>(
        ...PAGES.flatMap((path) => [to('navigateTo', path), to('redirectTo', path), to('reLaunch', path), to('switchTab', path)]),
      ),
      fc.integer({ min: -1, max: 12 }).map(back),
    );
    fc.assert(
      fc.property(fc.array(navigation, { maxLength: 60 }), (steps) => {
        let state: StackState = EMPTY_STACK;
        let minted = 0;
        let visible: number | undefined;
        const alive = new Set<number>();
        for (const step of [to('appLaunch', 'tab/a'), ...steps]) {
          let plan: NavigationPlan;
          try {
            plan = planNavigation(state, step, pages, () => ++minted);
          } catch {
            continue;
          }
          for (const { page } of plan.unload) expect(alive.delete(page)).toBe(true);
          if (plan.hide) expect(plan.hide.page).toBe(visible);
          if (plan.open) {
            expect(alive.has(plan.open.page)).toBe(false);
            alive.add(plan.open.page);
          }
          if (plan.show) visible = plan.show.page;
          state = plan.next;
          expect(visible).toBe(state.stack.at(-1)?.page);
          expect([...state.stack, ...state.tabs].map(({ page }) => page).toSorted((a, b) => a - b)).toEqual(
            [...alive].toSorted((a, b) => a - b),
          );
          expect(state.stack.length).toBeLessThanOrEqual(MAX_STACK_DEPTH);
          expect(state.stack.slice(1).every(({ tab }) => !tab)).toBe(true);
          const tabPaths = [...state.stack, ...state.tabs].filter(({ tab }) => tab).map(({ path }) => path);
          expect(new Set(tabPaths).size).toBe(tabPaths.length);
        }
      }),
    );
  });
});
