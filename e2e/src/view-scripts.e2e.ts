import type { Frame } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

let host: OpenHost;
afterEach(() => host.close());

interface Recording {
  posted?: unknown[];
}

/** Keeps what a frame sends through its ports: the bridge, as far as a view has to do with it. */
function recordPosts(): void {
  const realm = globalThis as Recording;
  const posted: unknown[] = [];
  realm.posted = posted;
  const post = MessagePort.prototype.postMessage;
  MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown, ...rest: unknown[]) {
    posted.push(message);
    return Reflect.apply(post, this, [message, ...rest]);
  };
}

/**
 * What was sent since the last look, a line each: the kind of the frame, and the method it calls. The heartbeats, the
 * credit for frames that came and the receipt of a commit answer the other side; a finger sends none of them.
 */
async function takePosts(frame: Frame): Promise<string[]> {
  const posted = await frame.evaluate(() => (globalThis as Recording).posted?.splice(0) ?? []);
  return posted
    .map((message) => JSON.stringify(message))
    .filter((text) => !/"k":"(ping|pong|credit|patchAck)"|^\["pong",/.test(text))
    .map((text) => (text.includes('"landed"') ? 'landed' : text));
}

const DRAGS = 5;
/** In px: one step of it is more than Chromium takes for a finger that rests. */
const FAR = 200;
/** Of the driver's twelve to a drag, Chromium may join two that fall into one frame of the screen. */
const LEAST_MOVES = 8;

describe('A view script', () => {
  it('follows a finger at the rate of the screen, and sends nothing over the bridge but what it calls', async () => {
    host = await openHost({ device: 'phone', path: '#/open/drag' });
    await host.context.addInitScript(recordPosts);
    await host.page.reload();
    const app = driveMiniProgram(host.page);
    await app.expectText('Landed 0 times, moved 0 times');
    const view = await app.view('#sheet');
    await expect.poll(() => takePosts(view)).toEqual([]);
    for (let drag = 1; drag <= DRAGS; drag++) {
      // There and back.
      await app.swipe('#sheet', { x: drag % 2 === 1 ? FAR : -FAR, y: 0 });
      await app.expectText(`Landed ${drag} times`);
      expect(await takePosts(view)).toEqual(['landed']);
    }
    const [, moves] = /moved (\d+)/.exec(await view.locator('wx-page').innerText()) ?? [];
    expect(Number(moves)).toBeGreaterThanOrEqual(DRAGS * LEAST_MOVES);
    expect(await view.locator('#sheet').evaluate((sheet) => (sheet as HTMLElement).style.transform)).toBe(`translateX(${FAR}px)`);
    await host.screenshot('view-script-drag');
    expect(host.problems).toEqual([]);
  });
});
