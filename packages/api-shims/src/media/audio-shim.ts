import { DinghyError } from '@dinghy/errors';
import type { TemporaryFile } from '../files/temporary-files.ts';
import type { Shim, ShimCall } from '../shim.ts';

/** One player of a platform. Made when a program makes one, closed when it is destroyed or its app is. */
export interface AudioPlayer {
  /** Replaces the sound; `undefined` for none. */
  setSource(file: TemporaryFile | undefined): void;
  set(settings: AudioSettings): void;
  play(): void;
  pause(): void;
  stop(): void;
  seek(seconds: number): void;
  close(): void;
}

export interface AudioSettings {
  readonly startTime?: number;
  readonly autoplay?: boolean;
  readonly loop?: boolean;
  readonly volume?: number;
  readonly playbackRate?: number;
}

/** What a player tells of itself; seconds. */
export interface AudioState {
  readonly duration: number;
  readonly currentTime: number;
  readonly paused: boolean;
  readonly buffered: number;
}

export type AudioEventType =
  | 'canplay'
  | 'play'
  | 'pause'
  | 'stop'
  | 'ended'
  | 'timeUpdate'
  | 'error'
  | 'waiting'
  | 'seeking'
  | 'seeked';

export interface AudioDriver {
  readonly name: string;
  open(tell: (type: AudioEventType, state: AudioState) => void): AudioPlayer;
}

export interface AudioShimOptions {
  readonly driver: AudioDriver;
  /** Bytes of a sound of the app: package file, temporary file, or remote address under the app's domain rules. */
  readonly load: (appId: string, src: string) => Promise<TemporaryFile>;
}

/** Players of one app that may be open at once: a program that forgets to destroy them gets no further ones. */
const MAX_PLAYERS = 16;

const SILENCE: AudioState = { duration: 0, currentTime: 0, paused: true, buffered: 0 };

interface OpenPlayer {
  readonly player: AudioPlayer;
  readonly tell: (type: AudioEventType, state: AudioState) => void;
  src: string;
}

interface OperateParams extends AudioSettings {
  readonly audio: number;
  readonly operation: 'set' | 'play' | 'pause' | 'stop' | 'seek';
  readonly src?: string;
  readonly position?: number;
}

/** `wx.createInnerAudioContext`: the host's half of it. */
export function createAudioShim({ driver, load }: AudioShimOptions): Shim {
  const apps = new Map<string, Map<number, OpenPlayer>>();

  const playerOf = (appId: string, audio: number): OpenPlayer => {
    const open = apps.get(appId)?.get(audio);
    if (open === undefined) throw new DinghyError('API_FAILED', { reason: 'the audio context has been destroyed' });
    return open;
  };

  const changeSource = (appId: string, open: OpenPlayer, src: string): void => {
    open.src = src;
    open.player.setSource(undefined);
    if (src === '') return;
    load(appId, src).then(
      (file) => {
        if (open.src === src) open.player.setSource(file);
      },
      () => {
        if (open.src === src) open.tell('error', SILENCE);
      },
    );
  };

  return {
    name: `audio/${driver.name}`,
    apis: {
      async openInnerAudio({ audio }: { readonly audio: number }, call: ShimCall) {
        const players = apps.get(call.appId) ?? new Map<number, OpenPlayer>();
        apps.set(call.appId, players);
        if (players.size >= MAX_PLAYERS || players.has(audio))
          throw new DinghyError('API_RATE_LIMITED', { api: 'createInnerAudioContext' });
        const tell = (type: AudioEventType, state: AudioState): void => call.emit('state', { type, state });
        const open: OpenPlayer = { tell, src: '', player: driver.open(tell) };
        players.set(audio, open);
        await new Promise<void>((resolve) => {
          if (call.signal.aborted) resolve();
          call.signal.addEventListener('abort', resolve);
        });
        open.src = '';
        open.player.close();
        players.delete(audio);
        return {};
      },
      operateInnerAudio({ audio, operation, src, position, ...settings }: OperateParams, call: ShimCall) {
        const open = playerOf(call.appId, audio);
        if (operation === 'seek') open.player.seek(position ?? 0);
        else if (operation !== 'set') open.player[operation]();
        else {
          open.player.set(settings);
          if (src !== undefined && src !== open.src) changeSource(call.appId, open, src);
        }
        return {};
      },
    },
    releaseApp(appId) {
      for (const { player } of apps.get(appId)?.values() ?? []) player.close();
      apps.delete(appId);
    },
  };
}
