// What the logic layer needs of the realm it runs in. An engine provides it; nothing else in this package names a global
// that is not part of the language.

import type { PageId } from '@dinghy/bridge-protocol';

export interface LogicPlatform {
  /** Milliseconds, monotonic or not. */
  now(): number;
  setTimeout(callback: () => void, delayMs: number): unknown;
  clearTimeout(handle: unknown): void;
  setInterval(callback: () => void, delayMs: number): unknown;
  clearInterval(handle: unknown): void;
  queueMicrotask(callback: () => void): void;
  /** Errors that nobody caught and promises that were rejected with nobody listening. */
  onUncaught?(listener: (error: unknown, kind: 'error' | 'unhandledRejection', promise?: unknown) => void): void;
  /** Drawing. Absent where the realm cannot draw: canvases then have no node, and `wx.createCanvasContext` still draws. */
  readonly canvas?: CanvasPlatform;
  /** Where console output also goes, for a person who has the realm's own tools open. */
  readonly console?: Partial<Record<ConsoleLevel, (...args: unknown[]) => void>>;
}

/** The parts of a browser's canvas that a realm without a document has. The objects are the browser's own. */
export interface CanvasPlatform {
  /** Settles when the view of a page has sent the canvas of that id. */
  receive(page: PageId, id: number): Promise<PlatformCanvas>;
  create(width: number, height: number): PlatformCanvas;
  decodeImage(mime: string, bytes: ArrayBuffer): Promise<PlatformImage>;
  encode(canvas: PlatformCanvas, mime: string, quality: number | undefined): Promise<ArrayBuffer>;
  createPath(from: unknown): object;
  createImageData(...args: readonly unknown[]): object;
}

export interface PlatformCanvas {
  width: number;
  height: number;
  getContext(kind: string, options?: unknown): object | null;
}

/** Decoded, ready to be drawn. */
export interface PlatformImage {
  readonly width: number;
  readonly height: number;
}

export type ConsoleLevel = 'debug' | 'log' | 'info' | 'warn' | 'error';
