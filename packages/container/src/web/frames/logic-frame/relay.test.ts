import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HostToRelay, RelayToHost } from '../messages.ts';
import { DEAD_TICKS, HOST_LIMITS, HOST_WINDOW_FRAMES } from './limits.ts';
import { startRelay, type WorkerLike } from './relay.ts';

interface Rig {
  readonly told: RelayToHost[];
  readonly toHost: unknown[];
  readonly scripts: Map<string, string>;
  /** The worker's ends. */
  readonly worker: WorkerLike & {
    readonly received: unknown[];
    readonly frames: MessagePort;
    readonly direct: readonly MessagePort[];
    terminated: boolean;
  };
  readonly host: MessagePort;
  tell(message: HostToRelay, transfer?: Transferable[]): void;
  tick(count: number): void;
  settle(): Promise<void>;
}

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function createRig({ watch = true } = {}): Rig {
  const control = new MessageChannel();
  const host = new MessageChannel();
  open.push(control.port1, host.port1);
  const told: RelayToHost[] = [];
  const toHost: unknown[] = [];
  const scripts = new Map<string, string>();
  let run: () => void = () => undefined;
  let time = 0;
  const worker = {
    received: [] as unknown[],
    frames: undefined as unknown as MessagePort,
    direct: [] as MessagePort[],
    terminated: false,
    onmessage: null as WorkerLike['onmessage'],
    onmessageerror: null,
    onerror: null as WorkerLike['onerror'],
    postMessage(message: unknown, transfer?: Transferable[]) {
      worker.received.push(message);
      if (transfer?.[0] && (message as unknown[])[0] === 'direct') worker.direct.push(transfer[0] as MessagePort);
      else if (transfer?.[0]) {
        worker.frames = transfer[0] as MessagePort;
        open.push(worker.frames);
      }
    },
    terminate() {
      worker.terminated = true;
    },
  };
  control.port1.onmessage = ({ data }) => told.push(data);
  host.port1.onmessage = ({ data }) => toHost.push(data);
  startRelay({
    control: control.port2,
    host: host.port2,
    watch,
    platform: {
      createWorker: () => worker,
      createScriptUrl: (code) => {
        const url = `blob:${scripts.size}`;
        scripts.set(url, code);
        return url;
      },
      revokeScriptUrl: (url) => scripts.delete(url),
      now: () => time,
      every: (_, task) => {
        run = task;
        return () => {
          run = () => undefined;
        };
      },
    },
  });
  return {
    told,
    toHost,
    scripts,
    worker,
    host: host.port1,
    tell: (message, transfer = []) => control.port1.postMessage(message, transfer),
    tick(count) {
      for (let index = 0; index < count; index += 1) {
        time += 1000;
        run();
      }
    },
    // Until nothing has arrived for some rounds. One would not do: on a busy machine a timer can be due before what ports hold.
    async settle() {
      const seen = (): number => told.length + toHost.length + worker.received.length;
      for (let quietRounds = 0; quietRounds < 5; ) {
        const before = seen();
        await new Promise((resolve) => setTimeout(resolve, 15));
        quietRounds = seen() === before ? quietRounds + 1 : 0;
      }
    },
  };
}

const say = (rig: Rig, message: unknown): void => rig.worker.onmessage?.({ data: message } as MessageEvent);

describe('startRelay', () => {
  it('joins port 0 to the host and port P to the view of page P, both ways', async () => {
    const rig = createRig();
    const view = new MessageChannel();
    open.push(view.port1);
    const toView: unknown[] = [];
    const toWorker: unknown[] = [];
    view.port1.onmessage = ({ data }) => toView.push(data);
    rig.worker.frames.onmessage = ({ data }) => toWorker.push(data);
    rig.host.postMessage(['attach', 7], [view.port2]);
    await rig.settle();
    rig.worker.frames.postMessage([0, { to: 'host' }]);
    rig.worker.frames.postMessage([7, { to: 'view' }]);
    rig.worker.frames.postMessage([8, { to: 'nobody' }]);
    rig.host.postMessage({ from: 'host' });
    view.port1.postMessage({ from: 'view' });
    await rig.settle();
    expect(rig.toHost).toEqual([{ to: 'host' }]);
    expect(toView).toEqual([['direct'], { to: 'view' }]);
    // Two ports: no order holds between them.
    expect(toWorker).toHaveLength(2);
    expect(toWorker).toEqual(
      expect.arrayContaining([
        [0, { from: 'host' }],
        [7, { from: 'view' }],
      ]),
    );
    expect(rig.worker.terminated).toBe(false);
  });

  it('gives a view a port to the worker that passes by it, before any frame', async () => {
    const rig = createRig();
    const view = new MessageChannel();
    open.push(view.port1);
    const toView: MessageEvent[] = [];
    view.port1.onmessage = (event) => toView.push(event);
    rig.host.postMessage(['attach', 7], [view.port2]);
    await rig.settle();
    rig.worker.frames.postMessage([7, { hello: 7 }]);
    await rig.settle();
    expect(toView.map(({ data }) => data)).toEqual([['direct'], { hello: 7 }]);
    expect(rig.worker.received).toContainEqual(['direct', 7]);
    const heard: unknown[] = [];
    const [atWorker] = rig.worker.direct;
    open.push(atWorker as MessagePort);
    (atWorker as MessagePort).onmessage = ({ data }) => heard.push(data);
    toView[0]?.ports[0]?.postMessage({ from: 'view' });
    await rig.settle();
    expect(heard).toEqual([{ from: 'view' }]);
  });

  it('has joined a view when the frame arrives that tells of it', async () => {
    const rig = createRig();
    const view = new MessageChannel();
    open.push(view.port1);
    const toView: unknown[] = [];
    view.port1.onmessage = ({ data }) => toView.push(data);
    rig.worker.frames.onmessage = () => rig.worker.frames.postMessage([7, { hello: 7 }]);
    rig.host.postMessage(['attach', 7], [view.port2]);
    rig.host.postMessage({ open: 7 });
    await rig.settle();
    expect(toView).toEqual([['direct'], { hello: 7 }]);
  });

  it('ends the worker’s port of a page when the host detaches it, and the other way round', async () => {
    const rig = createRig();
    const [first, second] = [new MessageChannel(), new MessageChannel()];
    open.push(first.port1, second.port1);
    const toWorker: unknown[] = [];
    const toView: unknown[] = [];
    rig.worker.frames.onmessage = ({ data }) => toWorker.push(data);
    second.port1.onmessage = ({ data }) => toView.push(data);
    rig.host.postMessage(['attach', 1], [first.port2]);
    rig.host.postMessage(['attach', 2], [second.port2]);
    rig.host.postMessage(['detach', 1]);
    await rig.settle();
    rig.worker.frames.postMessage([2]);
    rig.worker.frames.postMessage([2, 'late']);
    await rig.settle();
    expect(toWorker).toEqual([[1]]);
    expect(toView).toEqual([['direct']]);
    expect(rig.worker.terminated).toBe(false);
  });

  it('runs a script by address and tells of its end once, with the address revoked', async () => {
    const rig = createRig();
    rig.tell(['script', 3, 'app code']);
    await rig.settle();
    expect(rig.worker.received.at(-1)).toEqual(['script', 3, 'blob:0']);
    expect(rig.scripts.get('blob:0')).toBe('app code');
    say(rig, ['script', 3, null]);
    say(rig, ['script', 3, 'again']);
    say(rig, ['script', 4, null]);
    await rig.settle();
    expect(rig.told).toEqual([['script', 3, null]]);
    expect(rig.scripts.size).toBe(0);
  });

  it('ends a worker that floods with ends of ports that are none (40)', async () => {
    const rig = createRig();
    for (let count = 0; count <= HOST_LIMITS.framesPerSecond; count += 1) rig.worker.frames.postMessage([9]);
    await vi.waitFor(() => expect(rig.told.at(-1)?.slice(0, 2)).toEqual(['end', 'flood']));
  });

  it('ends a worker that floods, before the host has seen the flood', async () => {
    const rig = createRig();
    for (let index = 0; index < HOST_LIMITS.framesPerSecond + 10; index += 1) rig.worker.frames.postMessage([0, index]);
    await vi.waitFor(() => expect(rig.told.at(-1)?.slice(0, 2)).toEqual(['end', 'flood']));
    await rig.settle();
    expect(rig.worker.terminated).toBe(true);
    expect(rig.toHost.length).toBe(HOST_WINDOW_FRAMES);
  });

  it('lets no more frames be under way than the host has taken, and goes on when it has', async () => {
    const rig = createRig();
    for (let index = 0; index < HOST_WINDOW_FRAMES + 5; index += 1) rig.worker.frames.postMessage([0, index]);
    await vi.waitFor(() => expect(rig.toHost.length).toBe(HOST_WINDOW_FRAMES));
    await rig.settle();
    expect(rig.toHost.length).toBe(HOST_WINDOW_FRAMES);
    rig.tell(['taken', 5]);
    await vi.waitFor(() => expect(rig.toHost.length).toBe(HOST_WINDOW_FRAMES + 5));
    expect(rig.worker.terminated).toBe(false);
  });

  it.each<[string, unknown]>([
    ['a frame that is no tuple', 'hello'],
    ['a tuple with a foreign port', ['0', {}]],
    ['a value that is not plain data', [0, new Map()]],
  ])('ends a worker that sends %s', async (_, message) => {
    const rig = createRig();
    rig.worker.frames.postMessage(message);
    await vi.waitFor(() => expect(rig.told.at(-1)?.slice(0, 2)).toEqual(['end', 'violation']));
    expect(rig.worker.terminated).toBe(true);
  });

  it('ends a worker that sends a port along', async () => {
    const rig = createRig();
    rig.worker.frames.postMessage([0, 1], [new MessageChannel().port1]);
    await rig.settle();
    expect(rig.told.at(-1)?.slice(0, 2)).toEqual(['end', 'violation']);
    expect(rig.toHost).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['an unknown control message', ['attach', 1]],
    ['an answer without a number', ['pong', {}]],
    ['no message', null],
  ])('ends a worker that says %s', async (_, message) => {
    const rig = createRig();
    say(rig, message);
    await rig.settle();
    expect(rig.told.at(-1)?.slice(0, 2)).toEqual(['end', 'violation']);
  });

  it('tells the host how long the worker has been silent, and ends it after ten ticks', async () => {
    const rig = createRig();
    rig.tick(4);
    rig.tell(['ping', 1]);
    await rig.settle();
    expect(rig.told).toEqual([['pong', 1, 3]]);
    rig.tick(DEAD_TICKS);
    await rig.settle();
    expect(rig.worker.terminated).toBe(true);
    expect(rig.told.at(-1)?.slice(0, 2)).toEqual(['end', 'unresponsive']);
  });

  it('does not end a worker that answers, nor one that is not watched', async () => {
    const answering = createRig();
    for (let id = 1; id < 40; id += 1) {
      answering.tick(1);
      say(answering, ['pong', id]);
      answering.tick(1);
    }
    const unwatched = createRig({ watch: false });
    unwatched.tick(50);
    await answering.settle();
    expect(answering.worker.terminated).toBe(false);
    expect(unwatched.worker.terminated).toBe(false);
  });

  it('reports a worker script that is not admitted', async () => {
    const rig = createRig();
    rig.worker.onerror?.({ message: 'blocked' } as ErrorEvent);
    await rig.settle();
    expect(rig.told).toEqual([['end', 'start', 'blocked']]);
  });
});
