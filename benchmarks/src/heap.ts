// How much memory the heaps of a browser take: of every thread of every process, after a forced collection. Host pages, frames
// (opaque origins have a process of their own) and workers are each a target of the debugging protocol; those of one thread share a heap.

import type { Browser, CDPSession } from 'playwright-core';

interface HeapUsage {
  /** JavaScript objects. */
  readonly usedSize: number;
  /** The browser's own objects behind DOM nodes. */
  readonly embedderHeapUsedSize?: number;
  /** Array buffers. */
  readonly backingStorageSize?: number;
}

const KINDS: ReadonlySet<string> = new Set(['page', 'iframe', 'worker']);

/** Without an id it is an event. */
interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Thread {
  send<Result>(method: string): Promise<Result>;
  detach(): Promise<void>;
}

/** Bytes of the heaps of page views, which may share theirs with the relay. */
export function viewHeapBytes(browser: Browser): Promise<number> {
  return usedHeapBytes(browser, ({ url }) => url.includes('/view.html'));
}

/** Bytes of the heaps of all threads but those of host pages. */
export function frameHeapBytes(browser: Browser): Promise<number> {
  return usedHeapBytes(browser, ({ type }) => KINDS.has(type) && type !== 'page');
}

/** Bytes of the heaps of logic layers, with what the programs themselves keep. */
export function logicHeapBytes(browser: Browser): Promise<number> {
  return usedHeapBytes(browser, ({ type }) => type === 'worker');
}

/** Bytes of all heaps together. Everything that is open counts: open nothing beside what is measured. */
export async function usedHeapBytes(
  browser: Browser,
  counts: (target: { readonly type: string; readonly url: string }) => boolean = ({ type }) => KINDS.has(type),
): Promise<number> {
  const root = await browser.newBrowserCDPSession();
  const threads = new Map<string, Thread>();
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] });
  for (const target of targetInfos) {
    if (!counts(target)) continue;
    const thread = await attach(root, target.targetId);
    const { id } = await thread.send<{ readonly id: string }>('Runtime.getIsolateId');
    if (threads.has(id)) await thread.detach();
    else threads.set(id, thread);
  }
  // Twice: what the first collection frees in one thread may have kept something in another.
  for (let round = 0; round < 2; round += 1)
    for (const thread of threads.values()) await thread.send('HeapProfiler.collectGarbage');
  let bytes = 0;
  for (const thread of threads.values()) {
    const usage = await thread.send<HeapUsage>('Runtime.getHeapUsage');
    bytes += usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0);
    await thread.detach();
  }
  await root.detach();
  return bytes;
}

/** Workers have no session of their own in Playwright: messages to them are packed into messages of the browser's session. */
async function attach(root: CDPSession, targetId: string): Promise<Thread> {
  const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<
    number,
    (message: { readonly result?: unknown; readonly error?: { readonly message: string } }) => void
  >();
  let lastId = 0;
  const receive = (event: { readonly sessionId: string; readonly message: string }): void => {
    if (event.sessionId !== sessionId) return;
    const message = JSON.parse(event.message) as Answer;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  };
  root.on('Target.receivedMessageFromTarget', receive);
  return {
    async send<Result>(method: string): Promise<Result> {
      lastId += 1;
      const id = lastId;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params: {} });
      await root.send('Target.sendMessageToTarget', { sessionId, message });
      const { result, error } = await answered;
      if (error !== undefined) throw new Error(`${method}: ${error.message}`);
      return result as Result;
    },
    async detach() {
      root.off('Target.receivedMessageFromTarget', receive);
      await root.send('Target.detachFromTarget', { sessionId });
    },
  };
}
