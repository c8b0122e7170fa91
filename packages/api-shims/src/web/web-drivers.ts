// Small capabilities of a browser, one driver each.

import { DinghyError } from '@dinghy/errors';
import type { ClipboardDriver } from '../device/clipboard-shim.ts';
import type { NetworkStatusDriver, NetworkType } from '../device/network-status-shim.ts';
import type { PhoneDriver } from '../device/phone-shim.ts';
import type { ScreenDriver } from '../device/screen-shim.ts';
import type { VibrationDriver } from '../device/vibration-shim.ts';
import { requireGesture } from './require-gesture.ts';

export function createWebClipboardDriver(): ClipboardDriver {
  const failed = (error: unknown): never => {
    throw new DinghyError('API_FAILED', { reason: 'the browser does not allow it' }, { cause: error });
  };
  return {
    name: 'web',
    read() {
      requireGesture('getClipboardData');
      return (
        navigator.clipboard?.readText().catch(failed) ??
        Promise.reject(new DinghyError('API_UNSUPPORTED', { api: 'getClipboardData' }))
      );
    },
    write(text) {
      requireGesture('setClipboardData');
      return (
        navigator.clipboard?.writeText(text).catch(failed) ??
        Promise.reject(new DinghyError('API_UNSUPPORTED', { api: 'setClipboardData' }))
      );
    },
  };
}

/** The Network Information API, which not every browser has and TypeScript does not describe. */
interface Connection extends EventTarget {
  readonly type?: string;
  readonly effectiveType?: string;
}

export function createWebNetworkStatusDriver(): NetworkStatusDriver {
  const connection = (navigator as { readonly connection?: Connection }).connection;
  const sources: readonly (readonly [EventTarget, string])[] = [
    [globalThis, 'online'],
    [globalThis, 'offline'],
    ...(connection ? [[connection, 'change'] as const] : []),
  ];
  return {
    name: 'web',
    current: () => (navigator.onLine ? typeOf(connection) : 'none'),
    watch(listener) {
      for (const [source, event] of sources) source.addEventListener(event, listener);
      return () => {
        for (const [source, event] of sources) source.removeEventListener(event, listener);
      };
    },
  };
}

function typeOf(connection: Connection | undefined): NetworkType {
  if (connection?.type === 'wifi' || connection?.type === 'ethernet') return 'wifi';
  if (connection?.type !== 'cellular') return connection?.type === undefined ? 'wifi' : 'unknown';
  return connection.effectiveType === '2g' || connection.effectiveType === '3g' ? connection.effectiveType : '4g';
}

export function createWebVibrationDriver(): VibrationDriver {
  return { name: 'web', vibrate: (durationMs) => typeof navigator.vibrate === 'function' && navigator.vibrate(durationMs) };
}

export function createWebPhoneDriver(): PhoneDriver {
  return {
    name: 'web',
    dial(number) {
      // It leads out of the page, and asks the user something in the browser's words, not ours.
      requireGesture('makePhoneCall');
      const link = document.createElement('a');
      link.href = `tel:${number}`;
      link.click();
    },
  };
}

export function createWebScreenDriver(): ScreenDriver {
  return {
    name: 'web',
    async keepOn() {
      let lock = await navigator.wakeLock.request('screen');
      // A browser takes it away whenever the page is hidden, and does not give it back by itself.
      const takeAgain = (): void => {
        if (document.visibilityState !== 'visible') return;
        navigator.wakeLock.request('screen').then(
          (next) => {
            lock = next;
            if (isOver) release();
          },
          () => undefined,
        );
      };
      let isOver = false;
      const release = (): void => void lock.release().catch(() => undefined);
      document.addEventListener('visibilitychange', takeAgain);
      return () => {
        isOver = true;
        document.removeEventListener('visibilitychange', takeAgain);
        release();
      };
    },
  };
}
