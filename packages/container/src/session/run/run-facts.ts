// The answers of the synchronous information APIs, as a run has told them to its logic layer.

import type { WindowFacts } from '@dinghy/api-shims';
import { createToldFacts, type Facts } from './told-facts.ts';

export interface RunFactsOptions {
  read(): Facts;
  /** Those that have changed. */
  tell(facts: Facts): void;
  /** The screen has another size. */
  resized(window: WindowFacts): void;
}

export interface RunFacts {
  /** Those that the logic layer does not know, for who tells it. */
  take(): Facts;
  /** Tells what has changed. */
  update(): void;
}

export function createRunFacts({ read, tell, resized }: RunFactsOptions): RunFacts {
  const told = createToldFacts();
  let screen = '';
  const take = (): Facts | undefined => {
    const changed = told.changes(read());
    const { screenWidth, screenHeight } = windowOf(changed) ?? {};
    if (screenWidth !== undefined) screen = `${screenWidth} ${screenHeight}`;
    return changed;
  };
  return {
    take: () => take() ?? {},
    update() {
      const before = screen;
      const facts = take();
      if (!facts) return;
      tell(facts);
      const window = windowOf(facts);
      // Another page may leave another size to itself; that is no news of the window.
      if (window && screen !== before) resized(window);
    },
  };
}

function windowOf(facts: Facts | undefined): WindowFacts | undefined {
  return facts?.getWindowInfo as WindowFacts | undefined;
}
