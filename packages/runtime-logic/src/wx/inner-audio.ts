// `wx.createInnerAudioContext()`: an object with properties that answer at once, for a player that the host has. What the
// host tells of it is kept here; what a program sets goes there at the end of the turn, in one message.

import { toApiFailure } from '@dinghy/bridge-protocol';
import { createAbort } from './abort-signal.ts';
import type { OnThrow } from './call-convention.ts';
import type { HostCall } from './host-api.ts';
import { createListeners, type Listeners } from './listeners.ts';

const EVENTS = 'Canplay Play Pause Stop Ended TimeUpdate Error Waiting Seeking Seeked'.split(' ');

/** Properties that a program sets, with what they are at the start. */
const SETTINGS = { src: '', startTime: 0, autoplay: false, loop: false, volume: 1, playbackRate: 1 };
/** Kept, and meant for phones: a ring switch and a referrer are nothing that a player here has. */
const KEPT = { obeyMuteSwitch: true, referrerPolicy: 'no-referrer' };

interface State {
  readonly duration: number;
  readonly currentTime: number;
  readonly paused: boolean;
  readonly buffered: number;
}

export interface InnerAudioOptions {
  readonly callHost: HostCall;
  readonly onThrow: OnThrow;
  queueMicrotask(callback: () => void): void;
}

export function createInnerAudioFactory({ callHost, onThrow, queueMicrotask }: InnerAudioOptions): () => object {
  let lastAudio = 0;

  return () => {
    const audio = ++lastAudio;
    const { signal, abort } = createAbort();
    const listeners = new Map<string, Listeners>(
      EVENTS.map((event) => [event.toLowerCase(), createListeners(`InnerAudioContext.on${event}`, onThrow)]),
    );
    let settings: Record<string, unknown> = { ...SETTINGS };
    let state: State = { duration: 0, currentTime: 0, paused: true, buffered: 0 };
    let changes: Record<string, unknown> = {};
    let isDestroyed = false;

    const fail = (error: unknown): void => {
      const { errMsg } = toApiFailure('createInnerAudioContext', error);
      listeners.get('error')?.emit({ errCode: 10001, errMsg });
    };
    const onProgress = (progress: unknown): void => {
      const { event, data } = progress as { event?: string; data?: { readonly type?: string; readonly state?: State } };
      if (event !== 'state' || data?.state === undefined || isDestroyed) return;
      state = data.state;
      const type = String(data.type).toLowerCase();
      if (type === 'error') listeners.get(type)?.emit({ errCode: 10003, errMsg: `the sound cannot be played: ${settings.src}` });
      else listeners.get(type)?.emit({});
    };
    // Pending as long as the player is there.
    callHost('openInnerAudio', { audio }, { signal, onProgress, deadlineMs: Number.POSITIVE_INFINITY }).catch(
      (error: unknown) => {
        if (!isDestroyed) fail(error);
      },
    );

    const operate = (operation: string, more: Record<string, unknown> = {}): void => {
      if (isDestroyed) return;
      callHost('operateInnerAudio', { audio, operation, ...more }).catch(() => undefined);
    };
    const flush = (): void => {
      const due = changes;
      changes = {};
      if (Object.keys(due).length > 0) operate('set', due);
    };
    const set = (name: string, value: unknown): void => {
      settings = { ...settings, [name]: value };
      if (Object.keys(changes).length === 0) queueMicrotask(flush);
      changes[name] = value;
    };

    const context: Record<string, unknown> = { ...KEPT };
    for (const name of Object.keys(SETTINGS) as (keyof typeof SETTINGS)[]) {
      Object.defineProperty(context, name, {
        get: () => settings[name],
        set: (value: unknown) => set(name, toSetting(name, value)),
        enumerable: true,
      });
    }
    for (const name of ['duration', 'currentTime', 'paused', 'buffered'] as const)
      Object.defineProperty(context, name, { get: () => state[name], enumerable: true });
    for (const event of EVENTS) {
      const own = listeners.get(event.toLowerCase()) as Listeners;
      context[`on${event}`] = own.add;
      context[`off${event}`] = own.remove;
    }
    // What was set before is in force before it plays.
    for (const operation of ['play', 'pause', 'stop']) {
      context[operation] = () => {
        flush();
        operate(operation);
      };
    }
    context.seek = (position: unknown) => {
      flush();
      operate('seek', { position: Number(position) || 0 });
    };
    context.destroy = () => {
      isDestroyed = true;
      for (const own of listeners.values()) own.remove();
      abort();
    };
    return context;
  };
}

/** A value of the property's type, within the platform's limits. */
function toSetting(name: keyof typeof SETTINGS, value: unknown): unknown {
  const initial = SETTINGS[name];
  if (typeof initial === 'boolean') return Boolean(value);
  if (typeof initial === 'string') return value === undefined || value === null ? '' : String(value);
  const number = Number(value);
  if (!Number.isFinite(number)) return initial;
  if (name === 'volume') return Math.min(1, Math.max(0, number));
  if (name === 'playbackRate') return Math.min(2, Math.max(0.5, number));
  return Math.max(0, number);
}
