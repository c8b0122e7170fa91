import { DinghyError } from '@dinghy/errors';
import type { CameraDriver } from '../media/camera-shim.ts';

/** Pictures a second: enough to aim by, and a tenth of what a stream of a device costs. */
const PICTURES_PER_SECOND = 15;
const QUALITY = 0.7;

/** The browser's cameras, which ask the user by themselves. The host page needs `camera` in its permissions policy. */
export function createWebCameraDriver(): CameraDriver {
  return {
    name: 'web',
    async open({ devicePosition, size, hasLight }, onPicture) {
      const stream = await openStream(devicePosition, size);
      if (hasLight) await lightUp(stream);
      const film = document.createElement('video');
      film.muted = true;
      film.playsInline = true;
      film.srcObject = stream;
      await film.play();
      const canvas = document.createElement('canvas');
      let isEncoding = false;

      const take = (): void => {
        const { videoWidth, videoHeight } = film;
        // The last picture is still being encoded: this one is left out.
        if (isEncoding || videoWidth === 0) return;
        canvas.width = videoWidth;
        canvas.height = videoHeight;
        canvas.getContext('2d')?.drawImage(film, 0, 0);
        isEncoding = true;
        canvas.toBlob(
          async (blob) => {
            const bytes = await blob?.arrayBuffer();
            isEncoding = false;
            if (bytes !== undefined) onPicture(bytes);
          },
          'image/jpeg',
          QUALITY,
        );
      };
      const timer = setInterval(take, 1000 / PICTURES_PER_SECOND);
      const close = (): void => {
        clearInterval(timer);
        film.srcObject = null;
        for (const track of stream.getTracks()) track.stop();
      };
      const ended = new Promise<void>((resolve) => {
        for (const track of stream.getTracks()) track.addEventListener('ended', () => resolve());
      });
      return { ended, close };
    },
  };
}

/** A camera without a light is used without it. */
async function lightUp(stream: MediaStream): Promise<void> {
  const [track] = stream.getVideoTracks();
  await track?.applyConstraints({ advanced: [{ torch: true } as MediaTrackConstraintSet] }).catch(() => undefined);
}

async function openStream(devicePosition: 'front' | 'back', size: number): Promise<MediaStream> {
  const { mediaDevices } = navigator as { readonly mediaDevices?: MediaDevices };
  // Absent where the host page is not served securely.
  if (mediaDevices === undefined) throw new DinghyError('API_UNSUPPORTED', { api: 'openCamera' });
  const facingMode = devicePosition === 'front' ? 'user' : 'environment';
  try {
    return await mediaDevices.getUserMedia({ video: { facingMode, width: { ideal: size } }, audio: false });
  } catch (cause) {
    if ((cause as Partial<Error>).name === 'NotAllowedError')
      throw new DinghyError('API_SCOPE_DENIED', { scope: 'scope.camera' });
    throw new DinghyError('API_FAILED', { reason: 'there is no camera' }, { cause });
  }
}
