// What a test needs of a browser engine, and no more: one window, its documents, a pointer, keys and a picture. Three
// drivers implement it, because no one of them drives all three engines that are installed from a distribution.

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Runs in the host's document. Must name nothing from outside of itself: its text is what travels. */
export type FrameFinder = () => HTMLIFrameElement | undefined;

export interface WindowOptions {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

export interface BrowserWindow {
  readonly engine: EngineName;
  /** What must be empty at the end: uncaught errors and console errors, of the host and of every frame and worker. */
  readonly problems: readonly string[];
  /** Runs in the host's document, or in the iframe that `frame` finds. Argument and result are JSON. */
  evaluate<Argument, Result>(
    action: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
    frame?: FrameFinder,
  ): Promise<Result>;
  /** Where the iframe that `frame` finds stands in the window. */
  cornerOf(frame: FrameFinder): Promise<Point>;
  /** A tap, by touch where the engine can make one and by mouse elsewhere; in coordinates of the window. */
  press(point: Point): Promise<void>;
  /** One finger, or the mouse with its button held, along the points. */
  drag(points: readonly Point[]): Promise<void>;
  type(text: string): Promise<void>;
  key(name: 'Tab' | 'Enter' | 'Escape' | 'Backspace' | 'ArrowDown' | 'ArrowRight' | 'Space'): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: EngineName;
  open(options: WindowOptions): Promise<BrowserWindow>;
  close(): Promise<void>;
}

/** Pause between two moves of a drag: about a frame, so that each is an event of its own. */
export const DRAG_STEP_MS = 16;

/** Text of an expression that calls the function in a document. By text everywhere, so that a function which names
 * something from outside of itself fails in every engine and not only in one. */
export function callText(action: (argument: never) => unknown, argument: unknown): string {
  return `(${action})(${JSON.stringify(argument ?? null)})`;
}

/** Text of an expression that answers the corner of an iframe. */
export function cornerText(frame: FrameFinder): string {
  return `(({ x, y }) => ({ x, y }))((${frame})().getBoundingClientRect())`;
}
