// Films of what a camera's canvas shows, by the browser's recorder. They have no sound: the host sends pictures.

import type { Json } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { BuiltInPage } from '../unit.ts';

interface Film {
  readonly tempVideoPath: string;
  /** Its last picture. */
  readonly tempThumbPath: string;
}

interface Recording {
  readonly film: Promise<Film>;
  /** The film where the time was over before anybody ended it. */
  readonly ranOut: Promise<Film | null>;
  end(): void;
}

export interface Recordings {
  start(argument: Json | undefined): void;
  stop(): Promise<Film>;
  ranOut(): Promise<Film | null>;
  dispose(): void;
}

/** Seconds, of the platform. */
const TIMEOUT = 30;
const TIMEOUT_MAX = 300;

export function createRecordings(canvas: HTMLCanvasElement, keepFile: BuiltInPage['keepFile']): Recordings {
  let running: Recording | undefined;
  const take = (): Recording => {
    if (running === undefined) throw new DinghyError('API_FAILED', { reason: 'nothing is being recorded' });
    return running;
  };
  return {
    start(argument) {
      if (running !== undefined) throw new DinghyError('API_FAILED', { reason: 'a film is being recorded already' });
      const { timeout } = (argument ?? {}) as { readonly timeout?: unknown };
      const seconds = Math.min(TIMEOUT_MAX, Number(timeout) > 0 ? Number(timeout) : TIMEOUT);
      running = record(canvas, seconds * 1000, keepFile);
      const over = (): void => {
        running = undefined;
      };
      running.ranOut.then(over, over);
    },
    stop() {
      const { end, film } = take();
      end();
      return film;
    },
    ranOut: () => take().ranOut,
    dispose: () => running?.end(),
  };
}

function record(canvas: HTMLCanvasElement, timeoutMs: number, keepFile: BuiltInPage['keepFile']): Recording {
  const recorder = startRecorder(canvas);
  const parts: Blob[] = [];
  let isOver = false;
  const recorded = new Promise<Blob>((resolve, reject) => {
    recorder.ondataavailable = ({ data }) => parts.push(data);
    // By now the recorder has forgotten what kind it chose; the parts know.
    recorder.onstop = () => resolve(new Blob(parts, { type: parts[0]?.type ?? '' }));
    recorder.onerror = () => reject(new DinghyError('API_FAILED', { reason: 'the film could not be recorded' }));
  });
  const keep = async (blob: Blob): Promise<string> => {
    // The recorder names its codecs too.
    const [mime = ''] = blob.type.split(';');
    return keepFile({ mime, bytes: await blob.arrayBuffer() });
  };
  const film = recorded.then(async (blob) => ({
    tempVideoPath: await keep(blob),
    tempThumbPath: await keep(await still(canvas)),
  }));
  const end = (): void => {
    clearTimeout(timer);
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const timer = setTimeout(() => {
    isOver = true;
    end();
  }, timeoutMs);
  return { film, ranOut: film.then((done) => (isOver ? done : null)), end };
}

function startRecorder(canvas: HTMLCanvasElement): MediaRecorder {
  try {
    const recorder = new MediaRecorder(canvas.captureStream());
    recorder.start();
    return recorder;
  } catch {
    // There is no such class; or there is, without anything to encode with.
    throw new DinghyError('API_FAILED', { reason: 'this browser records no films' });
  }
}

/** What the canvas shows now, as a JPEG. */
export async function still(canvas: HTMLCanvasElement, quality = 0.85): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  if (blob === null) throw new DinghyError('API_FAILED', { reason: 'the picture could not be encoded' });
  return blob;
}
