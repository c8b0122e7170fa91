import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRecordings } from './recording.ts';

afterEach(() => vi.unstubAllGlobals());

/** As Firefox's: what kind it chose it says only while it runs. */
class Recorder {
  state = 'inactive';
  mimeType = '';
  ondataavailable?: (event: { readonly data: Blob }) => void;
  onstop?: () => void;

  start(): void {
    this.state = 'recording';
    this.mimeType = 'video/webm; codecs="vp8"';
  }

  stop(): void {
    const data = new Blob(['film'], { type: this.mimeType });
    this.state = 'inactive';
    this.mimeType = '';
    this.ondataavailable?.({ data });
    this.onstop?.();
  }
}

function makeCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.captureStream = () => ({}) as MediaStream;
  canvas.toBlob = (done, type = '') => done(new Blob(['still'], { type }));
  return canvas;
}

describe('createRecordings', () => {
  it('keeps a film as the kind that was recorded, and its last picture', async () => {
    vi.stubGlobal('MediaRecorder', Recorder);
    const recordings = createRecordings(makeCanvas(), async ({ mime }) => `kept as ${mime}`);
    recordings.start(undefined);
    expect(await recordings.stop()).toEqual({
      tempVideoPath: 'kept as video/webm',
      tempThumbPath: 'kept as image/jpeg',
    });
  });

  class Encoderless {
    constructor() {
      throw new DOMException('no codecs', 'NotSupportedError');
    }
  }
  it.each([
    ['no recorder', undefined],
    ['a recorder without anything to encode with', Encoderless],
  ])('says that films cannot be had where the browser has %s', (_, recorder) => {
    vi.stubGlobal('MediaRecorder', recorder);
    const recordings = createRecordings(makeCanvas(), async () => '');
    expect(() => recordings.start(undefined)).toThrow(
      expect.objectContaining({ code: 'API_FAILED', params: { reason: 'this browser records no films' } }),
    );
  });
});
