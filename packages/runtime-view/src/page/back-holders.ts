// Who takes the user's going back before the page does: what lies over the page, the topmost first.

export interface BackHolders {
  hold(back: () => void): () => void;
  /** The user has gone back while somebody held it. */
  back(): void;
}

/** `changed` tells whether somebody holds it, whenever that changes. */
export function createBackHolders(changed: (isHeld: boolean) => void): BackHolders {
  const holders: (() => void)[] = [];
  return {
    hold(back) {
      // One function may hold twice.
      const holder = (): void => back();
      holders.push(holder);
      if (holders.length === 1) changed(true);
      return () => {
        const index = holders.indexOf(holder);
        if (index < 0) return;
        holders.splice(index, 1);
        if (holders.length === 0) changed(false);
      };
    },
    back: () => holders.at(-1)?.(),
  };
}
