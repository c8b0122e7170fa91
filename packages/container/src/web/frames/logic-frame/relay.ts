// The trusted half of the logic frame. It owns the worker that runs mini-program code, and is the only thing between
// that worker and everybody else: frames to the host page and to page views are weighed and counted here, and a worker
// that floods, lies or falls silent is ended here. It never runs, parses or stores anything that the worker says.

import type { HostToRelay, RealmEnd, RelayToHost, RelayToView, ViewAttachment, ViewToRelay, WorkerToRelay } from '../messages.ts';
import { createHeartbeat } from './heartbeat.ts';
import { CONTROL_FRAMES_PER_SECOND, HOST_LIMITS, type PortLimits, VIEW_LIMITS } from './limits.ts';
import { measureFrame } from './measure-frame.ts';
import { createMeter, type Meter } from './meter.ts';
import { createOutbox } from './outbox.ts';

/** The multiplexer port of the host; every other port number is a page id. */
const HOST_PORT = 0;
/** Text of an error in app code, in characters: enough to find the place, too little to smuggle a file. */
const MAX_ERROR_LENGTH = 4000;

/** What the relay needs of its window, so that tests can give it another. */
interface RelayPlatform {
  createWorker(): WorkerLike;
  createScriptUrl(code: string): string;
  revokeScriptUrl(url: string): void;
  /** Milliseconds, monotonic. */
  now(): number;
  every(intervalMs: number, run: () => void): () => void;
}

export interface WorkerLike {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface RelayOptions {
  readonly platform: RelayPlatform;
  /** Tuples of `HostToRelay` and `RelayToHost`. */
  readonly control: MessagePort;
  /** Frames of the container's peer. */
  readonly host: MessagePort;
  readonly watch: boolean;
}

/** A page view's port, and what it may still carry this second. */
interface ViewPort {
  readonly port: MessagePort;
  readonly meter: Meter;
  /** What this document has received and passed on. Firefox clears what a canvas shows when one on its way is collected. */
  readonly passedCanvases: OffscreenCanvas[];
}

export function startRelay({ platform, control, host, watch }: RelayOptions): void {
  const worker = platform.createWorker();
  const { port1: frames, port2: workerEnd } = new MessageChannel();
  const views = new Map<number, ViewPort>();
  const scripts = new Map<number, string>();
  const hostMeter = createMeter(HOST_LIMITS, platform.now);
  const controlMeter = createMeter(
    { framesPerSecond: CONTROL_FRAMES_PER_SECOND, bytesPerSecond: Number.POSITIVE_INFINITY },
    platform.now,
  );
  const outbox = createOutbox((frame) => host.postMessage(frame));
  const heartbeat = createHeartbeat((id) => worker.postMessage(['ping', id]));
  let started = false;
  let ended = false;

  const tell = (message: RelayToHost): void => control.postMessage(message);

  const end = (reason: RealmEnd, detail: string): void => {
    if (ended) return;
    ended = true;
    worker.terminate();
    stopTicking();
    frames.close();
    for (const { port } of views.values()) port.close();
    for (const url of scripts.values()) platform.revokeScriptUrl(url);
    tell(['end', reason, detail]);
  };

  const stopTicking = platform.every(heartbeat.intervalMs, () => {
    if (heartbeat.tick() && watch) end('unresponsive', `no answer for ${heartbeat.silentTicks} s`);
  });

  // --- from the worker: nothing here is trusted ---

  frames.onmessage = ({ data, ports }: MessageEvent<unknown>) => {
    if (ended) return;
    if (ports.length > 0) return end('violation', 'a port was sent along');
    if (!isMultiplexerFrame(data)) return end('violation', 'not a multiplexer frame');
    const [port, frame] = data;
    const view = views.get(port);
    if (data.length === 2 && port === HOST_PORT) toHost(frame);
    else if (data.length === 2 && view) toView(view, frame);
    // The end of a port; or a page that has just been closed: its last frames are on the way, and nobody wants them.
    else if (!hostMeter.admit(0)) end('flood', 'frames to no page');
    else if (data.length === 1) closePort(port);
  };
  frames.onmessageerror = () => end('violation', 'a frame that cannot be read');

  /** The worker's side has ended a port: of a page, which the host then closes; of the host, which is the end. */
  const closePort = (port: number): void => {
    if (port === HOST_PORT) end('closed', 'the runtime ended its session');
    views.get(port)?.port.close();
    views.delete(port);
  };

  const weigh = (frame: unknown, limits: PortLimits, meter: Meter): number | undefined => {
    const weight = measureFrame(frame, limits);
    if ('refused' in weight) {
      end('violation', `a frame was refused: ${weight.refused}`);
      return undefined;
    }
    if (meter.admit(weight.bytes)) return weight.bytes;
    end('flood', 'more frames or bytes in a second than allowed');
    return undefined;
  };

  const toHost = (frame: unknown): void => {
    const bytes = weigh(frame, HOST_LIMITS, hostMeter);
    if (bytes !== undefined && !outbox.push(frame, bytes)) end('flood', 'too many frames wait for the host');
  };

  const toView = ({ port, meter }: ViewPort, frame: unknown): void => {
    if (weigh(frame, VIEW_LIMITS, meter) !== undefined) port.postMessage(frame);
  };

  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (ended) return;
    if (!controlMeter.admit(0)) return end('flood', 'too many control messages');
    if (!isWorkerMessage(data)) return end('violation', 'not a control message');
    switch (data[0]) {
      case 'ready':
        if (!started) tell(['ready']);
        started = true;
        return;
      case 'pong':
        return heartbeat.answered(data[1]);
      case 'script':
        return finishScript(data[1], data[2]);
      case 'end':
        return end('start', data[1].slice(0, MAX_ERROR_LENGTH));
    }
  };
  worker.onmessageerror = () => end('violation', 'a control message that cannot be read');
  // The runtime in the worker reports errors of app code; what arrives here before it is up is a failed start.
  worker.onerror = (event) => {
    event.preventDefault?.();
    if (!started) end('start', String(event.message ?? 'the worker script was not admitted'));
  };

  const finishScript = (id: number, error: string | null): void => {
    const url = scripts.get(id);
    if (url === undefined) return;
    scripts.delete(id);
    platform.revokeScriptUrl(url);
    tell(['script', id, error === null ? null : error.slice(0, MAX_ERROR_LENGTH)]);
  };

  // --- from the host page and from page views: trusted ---

  const handleControl = (message: HostToRelay): void => {
    switch (message[0]) {
      case 'ping':
        tell(['pong', message[1], heartbeat.silentTicks]);
        break;
      case 'taken':
        outbox.taken(message[1]);
        break;
      case 'script':
        startScript(message[1], message[2]);
        break;
    }
  };

  const startScript = (id: number, code: string): void => {
    const url = platform.createScriptUrl(code);
    scripts.set(id, url);
    worker.postMessage(['script', id, url]);
  };

  const detach = (page: number): void => {
    views.get(page)?.port.close();
    if (views.delete(page)) frames.postMessage([page]);
  };

  const attach = (page: number, port: MessagePort): void => {
    const passedCanvases: OffscreenCanvas[] = [];
    views.set(page, { port, meter: createMeter(VIEW_LIMITS, platform.now), passedCanvases });
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (ended) return;
      if (!isCanvas(data)) {
        frames.postMessage([page, data]);
        return;
      }
      const [, id, canvas] = data;
      passedCanvases.push(canvas);
      worker.postMessage(['canvas', page, id, canvas], [canvas]);
    };
    // What views say is trusted and need not be weighed, and this thread is often theirs too, still busy with the very tap
    // that is being told of: it goes past the relay. What the worker says does not.
    const { port1: toWorker, port2: workerEnd } = new MessageChannel();
    worker.postMessage(['direct', page], [workerEnd]);
    port.postMessage(['direct'] satisfies RelayToView, [toWorker]);
  };

  control.onmessage = ({ data }: MessageEvent<HostToRelay>) => {
    if (!ended) handleControl(data);
  };
  host.onmessage = ({ data, ports }: MessageEvent<unknown>) => {
    if (ended) return;
    if (!isAttachment(data)) frames.postMessage([HOST_PORT, data]);
    else if (data[0] === 'detach') detach(data[1]);
    else if (ports[0]) attach(data[1], ports[0]);
  };

  worker.postMessage(['boot'], [workerEnd]);
}

/** The host page is trusted; this only tells what it sends apart. */
function isAttachment(data: unknown): data is ViewAttachment {
  return Array.isArray(data);
}

/** Views are trusted; this only tells what they send apart. */
function isCanvas(data: unknown): data is ViewToRelay {
  return Array.isArray(data) && data[0] === 'canvas' && data.length === 3;
}

/** `[port, frame]`, or `[port]` for the end of a port. */
function isMultiplexerFrame(data: unknown): data is readonly [port: number, frame?: unknown] {
  return Array.isArray(data) && (data.length === 1 || data.length === 2) && typeof data[0] === 'number';
}

/** Checks the shape of a control message: app code that got hold of the worker's channel could have written it. */
function isWorkerMessage(data: unknown): data is WorkerToRelay {
  if (!Array.isArray(data)) return false;
  const [kind, first, second] = data;
  switch (kind) {
    case 'ready':
      return true;
    case 'pong':
      return typeof first === 'number';
    case 'script':
      return typeof first === 'number' && (second === null || typeof second === 'string');
    case 'end':
      return typeof first === 'string';
    default:
      return false;
  }
}
