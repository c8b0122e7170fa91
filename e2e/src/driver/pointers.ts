// A finger, several fingers, a mouse and a pen, moment by moment, in Chromium.

import type { CDPSession, Page } from 'playwright-core';

export interface Finger {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** 0 to 1. */
  readonly force?: number;
}

export interface Pointer {
  down(x: number, y: number): Promise<void>;
  move(x: number, y: number): Promise<void>;
  up(x: number, y: number): Promise<void>;
}

export interface Pointers {
  /** All that are down, or, at an end, those that are lifted: none for all. */
  fingers(type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: readonly Finger[]): Promise<void>;
  readonly touch: Pointer;
  readonly mouse: Pointer;
  readonly pen: Pointer;
}

export async function createPointers(page: Page): Promise<Pointers> {
  const session = await page.context().newCDPSession(page);
  const fingers: Pointers['fingers'] = async (type, points) => {
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  };
  return {
    fingers,
    touch: {
      down: (x, y) => fingers('touchStart', [{ id: 0, x, y }]),
      move: (x, y) => fingers('touchMove', [{ id: 0, x, y }]),
      up: () => fingers('touchEnd', []),
    },
    mouse: createButton(session, 'mouse'),
    pen: createButton(session, 'pen'),
  };
}

function createButton(session: CDPSession, pointerType: 'mouse' | 'pen'): Pointer {
  const send = async (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number): Promise<void> => {
    const buttons = type === 'mouseReleased' ? 0 : 1;
    await session.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons,
      clickCount: 1,
      pointerType,
      force: buttons,
    });
  };
  return {
    down: (x, y) => send('mousePressed', x, y),
    move: (x, y) => send('mouseMoved', x, y),
    up: (x, y) => send('mouseReleased', x, y),
  };
}
