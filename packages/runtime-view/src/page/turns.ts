// What is done to a page, in the order in which it was asked for: once there is a page, and where something waits for a
// pack, everything after it waits too. An answer may be no later than the commits that follow the question.

export interface Turns<Page> {
  /** At once where nothing waits. `coming` says what has to be there first, when its turn has come. */
  take(run: (page: Page) => void, coming?: () => Promise<unknown> | undefined): void;
  /** There is a page. */
  begin(page: Page): void;
  /** Nothing is done any more. */
  end(): void;
}

interface Turn<Page> {
  run(page: Page): void;
  coming?(): Promise<unknown> | undefined;
}

/** @param report what a turn throws: the others follow all the same */
export function createTurns<Page>(report: (error: unknown) => void): Turns<Page> {
  let present: Page | undefined;
  let isHeld = false;
  let waiting: Turn<Page>[] = [];

  const goOn = (): void => {
    while (present !== undefined && !isHeld) {
      const turn = waiting.shift();
      if (turn === undefined) return;
      const coming = turn.coming?.();
      if (coming === undefined) go(turn, present);
      else hold(coming, turn);
    }
  };
  const go = (turn: Turn<Page>, page: Page): void => {
    try {
      turn.run(page);
    } catch (error) {
      report(error);
    }
  };
  const hold = (coming: Promise<unknown>, turn: Turn<Page>): void => {
    isHeld = true;
    void coming.then(() => {
      isHeld = false;
      if (present !== undefined) go(turn, present);
      goOn();
    });
  };

  return {
    take(run, coming) {
      waiting.push(coming === undefined ? { run } : { run, coming });
      goOn();
    },
    begin(page) {
      present = page;
      goOn();
    },
    end() {
      present = undefined;
      waiting = [];
    },
  };
}
