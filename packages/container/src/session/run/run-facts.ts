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
  /** All of them, for who begins to tell the logic layer. */
  begin(): Facts;
  /** Tells what has changed since. Before there has been a beginning nobody is told, as that is going to say all. */
  update(): void;
}

export function createRunFacts({ read, tell, resized }: RunFactsOptions): RunFacts {
  const told = createToldFacts();
  let hasBegun = false;
  let screen = '';
  const take = (): Facts | undefined => {
    const changed = told.changes(read());
    const { screenWidth, screenHeight } = windowOf(changed) ?? {};
    if (screenWidth !== undefined) screen = `${screenWidth} ${screenHeight}`;
    return changed;
  };
  return {
    begin() {
      hasBegun = true;
      return take() ?? {};
    },
    update() {
      if (!hasBegun) return;
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
