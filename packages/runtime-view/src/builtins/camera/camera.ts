import type { Json } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { lookUp } from '../../attributes/look-up.ts';
import { child } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { createCodeReader } from './code-reader.ts';
import { readPixels } from './read-pixels.ts';
import { createRecordings, still } from './recording.ts';

/**
 * What the camera sees. The host opens it, once the user has agreed, and sends pictures: a frame without an origin gets no
 * camera of its own, and a page that holds the host's pictures holds no more than what it shows.
 */
export const camera: BuiltIn = defineBuiltIn({
  tag: 'camera',
  styles: `wx-camera { display: block; position: relative; width: 100%; height: 300px; overflow: hidden; background-color: #000 }
wx-camera > canvas { display: block; width: 100%; height: 100%; object-fit: cover }
wx-camera > div { position: absolute; inset: 0; pointer-events: none }
wx-camera > div > * { pointer-events: auto }`,
  properties: { mode: 'normal', resolution: 'medium', devicePosition: 'back', flash: 'auto', frameSize: 'medium' },
  skeleton(host) {
    host.setAttribute('role', 'img');
    host.setAttribute('aria-label', 'Camera');
    child(host, 'canvas');
    return child(host, 'div');
  },
  create({ host, props, page, emit }) {
    const canvas = host.firstElementChild as HTMLCanvasElement;
    let open: AbortController | undefined;
    let hasPicture = false;
    /** Who waits for the next picture. */
    let waiting: (() => void)[] = [];
    const recordings = createRecordings(canvas, page.keepFile);
    const codes = createCodeReader(canvas, (code) => emit('scancode', code));

    const draw = async (frame: Json | undefined): Promise<void> => {
      if (!((frame as unknown) instanceof ArrayBuffer)) return;
      const picture = await createImageBitmap(new Blob([frame as unknown as ArrayBuffer], { type: 'image/jpeg' }));
      if (open === undefined) return picture.close();
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      picture.close();
      if (!hasPicture) emit('initdone', { maxZoom: 1 });
      hasPicture = true;
      if (props.mode === 'scanCode') codes.look();
      const served = waiting;
      waiting = [];
      for (const run of served) run();
    };

    const start = (): void => {
      const controller = new AbortController();
      open?.abort();
      open = controller;
      hasPicture = false;
      const params = { devicePosition: props.devicePosition, resolution: props.resolution, flash: props.flash };
      page
        .ask('openCamera', params, {
          signal: controller.signal,
          onEvent: (event, data) => {
            if (event === 'frame' && open === controller) draw((data as { readonly bytes?: Json }).bytes).catch(() => undefined);
          },
        })
        .then(
          () => open === controller && emit('stop', {}),
          (problem: Json) => {
            // The user's "no", or no camera: the platform knows one event for both.
            if (open === controller) emit('error', problem);
          },
        );
    };
    const needPicture = (): void => {
      if (!hasPicture) throw new DinghyError('API_FAILED', { reason: 'the camera is not open' });
    };
    const stop = (): void => {
      recordings.dispose();
      open?.abort();
      open = undefined;
    };
    const forget = page.onShown((isShown) => (isShown ? start() : stop()));

    return {
      connected() {
        start();
        if (props.mode === 'scanCode' && !codes.isSupported) emit('error', { errMsg: 'camera:fail this browser reads no codes' });
      },
      update(changed) {
        if (['devicePosition', 'resolution', 'flash'].some((name) => changed.has(name))) start();
      },
      handle: () => ({ tag: 'camera' }),
      methods: {
        async nextFrame() {
          if (open === undefined) throw new DinghyError('API_FAILED', { reason: 'the camera is not open' });
          await new Promise<void>((resolve) => waiting.push(resolve));
          return readPixels(canvas, props.frameSize);
        },
        async takePhoto(argument) {
          needPicture();
          const bytes = await (await still(canvas, qualityOf(argument))).arrayBuffer();
          return { tempImagePath: await page.keepFile({ mime: 'image/jpeg', bytes }) };
        },
        startRecord(argument) {
          needPicture();
          recordings.start(argument);
        },
        stopRecord: () => recordings.stop(),
        recordRanOut: () => recordings.ranOut(),
      },
      dispose() {
        forget();
        stop();
      },
    };
  },
});

const QUALITIES: Readonly<Record<string, number>> = { high: 0.95, normal: 0.85, low: 0.6, original: 1 };

function qualityOf(argument: Json | undefined): number {
  const { quality } = (argument ?? {}) as { readonly quality?: unknown };
  const name = String(quality ?? 'normal');
  return lookUp(QUALITIES, name) ?? 0.85;
}
