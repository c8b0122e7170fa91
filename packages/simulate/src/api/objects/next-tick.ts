// `wx.nextTick`.

/** All functions of one turn run on one timer. */
export function createNextTick(): (callback: unknown) => void {
  let queue: (() => void)[] = [];
  return (callback) => {
    if (typeof callback !== 'function') return;
    queue.push(callback as () => void);
    if (queue.length > 1) return;
    setTimeout(() => {
      const due = queue;
      queue = [];
      for (const run of due) run();
    }, 0);
  };
}
