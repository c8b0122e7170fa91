import type { Shim, ShimCall } from '../shim.ts';

export interface CameraDriver {
  readonly name: string;
  /**
   * Opens a camera and gives pictures (JPEG) until it is closed. `ended` settles when the camera stops by itself; rejects
   * when there is none, or the device's user refuses.
   */
  open(options: CameraOptions, onPicture: (bytes: ArrayBuffer) => void): Promise<OpenCamera>;
}

export interface CameraOptions {
  readonly devicePosition: 'front' | 'back';
  /** Longer side, in pixels. */
  readonly size: number;
  /** Its light is on, where it has one. */
  readonly hasLight: boolean;
}

export interface OpenCamera {
  readonly ended: Promise<void>;
  close(): void;
}

interface CameraParams {
  readonly devicePosition?: 'front' | 'back';
  readonly resolution?: 'low' | 'medium' | 'high';
  readonly flash?: 'auto' | 'on' | 'off' | 'torch';
}

const SIZES: Readonly<Record<string, number>> = { low: 320, medium: 640, high: 1280 };

/** What `<camera>` shows. The container has asked the user before; the device asks once more. */
export function createCameraShim({ driver }: { readonly driver: CameraDriver }): Shim {
  return {
    name: `camera/${driver.name}`,
    apis: {
      async openCamera({ devicePosition = 'back', resolution = 'medium', flash = 'auto' }: CameraParams, call: ShimCall) {
        const { signal } = call;
        let camera: OpenCamera | undefined;
        const taken = new Promise<void>((resolve) => {
          signal.addEventListener('abort', resolve);
          if (signal.aborted) resolve();
        });
        const hasLight = flash === 'torch' || flash === 'on';
        const opening = driver.open({ devicePosition, size: SIZES[resolution] ?? 640, hasLight }, (bytes) => {
          if (!signal.aborted) call.emit('frame', { bytes });
        });
        // Opened after it was taken back, it is closed at once.
        opening.then(
          (opened) => {
            camera = opened;
            if (signal.aborted) opened.close();
          },
          () => undefined,
        );
        await Promise.race([opening.then(({ ended }) => ended), taken]);
        camera?.close();
        return {};
      },
    },
  };
}
