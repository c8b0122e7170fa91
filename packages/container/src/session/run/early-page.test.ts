import { describe, expect, it } from 'vitest';
import type { PageEntry } from '../navigation/page-stack.ts';
import { createEarlyPage, type EarlyPage } from './early-page.ts';
import type { PageView } from './page-views.ts';

interface Stage {
  readonly early: EarlyPage;
  /** What happened, in order. */
  readonly log: string[];
  readonly view: PageView;
  /** Has the view say that it has painted. */
  paint(): Promise<void>;
}

function createStage(): Stage {
  const log: string[] = [];
  let path: string | undefined;
  let settle: () => void = () => undefined;
  const painted = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const view = {
    page: 1,
    slot: {},
    painted,
    get path() {
      return path;
    },
    remove() {
      log.push('removed');
      // As when a view is cut off.
      settle();
    },
  } as PageView;
  const early = createEarlyPage({
    pages: { has: (each) => each !== 'gone', isTab: (each) => each === 'tab' },
    views: {
      take() {
        log.push('taken');
        return view;
      },
    },
    host: { show: async (_, transition) => void log.push(`shown, ${transition}`) },
    prepare(entry: PageEntry) {
      path = entry.path;
      log.push(`prepared ${entry.path}${entry.tab ? ', a tab' : ''}`);
    },
    onSeen: () => log.push('seen'),
  });
  const paint = async (): Promise<void> => {
    settle();
    await painted;
    await Promise.resolve();
  };
  return { early, log, view, paint };
}

const url = (path: string) => ({ path, query: {} });

describe('createEarlyPage', () => {
  it('gives a view its page, shows it once it is painted, and hands it to who opens that page', async () => {
    const { early, log, view, paint } = createStage();
    early.show(url('tab'));
    expect(log).toEqual(['taken', 'prepared tab, a tab']);
    await paint();
    expect(log.slice(2)).toEqual(['shown, none', 'seen']);
    expect(early.take('tab')).toBe(view);
    expect(early.take('tab')).toBeUndefined();
    expect(log).not.toContain('removed');
  });

  it('leaves it to the navigation to show a page that has been opened before it was painted', async () => {
    const { early, log, view, paint } = createStage();
    early.show(url('a'));
    expect(early.take('a')).toBe(view);
    await paint();
    expect(log).toEqual(['taken', 'prepared a']);
  });

  it('takes the view away when another page is opened first', async () => {
    const { early, log, paint } = createStage();
    early.show(url('a'));
    expect(early.take('b')).toBeUndefined();
    await paint();
    expect(log).toEqual(['taken', 'prepared a', 'removed']);
  });

  it('forgets a view that has died', async () => {
    const { early, log, view, paint } = createStage();
    early.show(url('a'));
    early.lose(view);
    await paint();
    expect(early.take('a')).toBeUndefined();
    expect(log).toEqual(['taken', 'prepared a', 'removed']);
  });

  it('does nothing for a page that the package does not have', () => {
    const { early, log } = createStage();
    early.show(url('gone'));
    expect(log).toEqual([]);
    expect(early.take('gone')).toBeUndefined();
  });
});
