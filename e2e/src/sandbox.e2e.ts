// The walls round mini-program code, in every engine of this run. A canary counts whoever comes to it.

import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Canary, startCanary } from './canary/start-canary.ts';
import { findLogicFrame, findViewFrame } from './driver/in-page.ts';
import { drivePage, type PageDriver } from './driver/page-driver.ts';
import type { BrowserWindow, Engine } from './engines/engine.ts';
import { createEngine, engineNames } from './engines/engines.ts';

const PHONE = { width: 375, height: 812 };

let canary: Canary;
beforeAll(async () => {
  canary = await startCanary();
});
afterAll(() => canary.close());

describe.each(engineNames)('The sandbox in %s', (name) => {
  let engine: Engine;
  let window: BrowserWindow;
  beforeAll(async () => {
    engine = await createEngine(name);
  });
  afterEach(() => window.close());
  afterAll(() => engine.close());

  async function open(hash: string): Promise<PageDriver> {
    window = await engine.open({ url: inject('hostUrl') + hash, ...PHONE });
    return drivePage(window);
  }

  it('gives a hostile mini-program hold of nothing, and it reaches nobody', async () => {
    const hitsBefore = canary.hits.length;
    const page = await open(`#/open/hostile?path=${encodeURIComponent(`pages/index/index?canary=${canary.host}`)}`);
    await expect.poll(() => page.evaluate(reportText, null).catch(() => ''), { timeout: 40_000 }).toContain('{');
    const outcomes = JSON.parse(await page.evaluate(reportText, null)) as Record<string, string>;

    const got = Object.entries(outcomes).filter(([, outcome]) => outcome.startsWith('got'));
    expect(got).toEqual([]);
    expect(Object.keys(outcomes).length).toBeGreaterThan(35);
    expect(canary.hits.slice(hitsBefore)).toEqual([]);
  });

  it('runs no script in a view but its own and the packs that it was built with', async () => {
    const page = await open('#/open/gallery');
    await page.expectText('Component gallery');
    const { ran, policies } = await window.evaluate(tryScripts, null, findViewFrame);
    expect(ran).toBe(false);
    // Taken by the view itself, and no second one; none of another name. Where the engine has trusted types.
    expect(policies.filter((outcome) => outcome !== 'TypeError')).toEqual([]);
  });

  it('hides the host from its frames: opaque origins, and policies without unsafe script', async () => {
    const page = await open('#/open/gallery');
    await page.expectText('Component gallery');
    for (const frame of [findViewFrame, findLogicFrame]) {
      const { address, origin, sandbox, ...refused } = await window.evaluate(lookAround, null, frame);
      expect(origin).toBe('null');
      expect(refused).toEqual({ parentDocument: 'SecurityError', localStorage: 'SecurityError', cookie: 'SecurityError' });
      expect(sandbox, 'the frame cannot see its own element').toBe('SecurityError');

      const policy = (await fetch(address)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain('sandbox allow-scripts');
      const script = policy.split(';').find((directive) => directive.trim().startsWith('script-src')) ?? '';
      expect(script).toContain('script-src');
      expect(script).not.toContain('unsafe-inline');
      expect(script).not.toContain('unsafe-eval');
    }
    expect(await window.evaluate(sandboxAttributes, null)).toEqual(expect.arrayContaining(['allow-scripts']));
    expect(new Set(await window.evaluate(sandboxAttributes, null))).toEqual(new Set(['allow-scripts']));
  });

  it('lets the browser of a view run nothing that is not ours', async () => {
    const page = await open('#/open/gallery');
    await page.expectText('Component gallery');
    const hitsBefore = canary.hits.length;
    expect(await page.evaluate(breakOut, canary.host)).toEqual([]);
    // Chromium opens a connection for an iframe before it asks the policy; nothing is sent on it.
    expect(canary.hits.slice(hitsBefore).filter((hit) => hit !== 'CONNECTION')).toEqual([]);
  });
});

describe('The canary', () => {
  it('sings when somebody comes', async () => {
    await fetch(`http://${canary.host}/control`);
    expect(canary.hits).toContain('GET /control');
  });
});

// What follows runs in documents under test.

function reportText(): string {
  return document.querySelector<HTMLElement>('wx-page wx-view')?.innerText ?? '';
}

function sandboxAttributes(): (string | null)[] {
  const collect = (root: ParentNode): (string | null)[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...(element instanceof HTMLIFrameElement ? [element.getAttribute('sandbox')] : []),
      ...(element.shadowRoot ? collect(element.shadowRoot) : []),
    ]);
  return collect(document);
}

function lookAround(): Record<'address' | 'origin' | 'parentDocument' | 'localStorage' | 'cookie' | 'sandbox', string> {
  const attempt = (action: () => unknown): string => {
    try {
      action();
      return 'allowed';
    } catch (error) {
      return (error as Error).name;
    }
  };
  return {
    address: location.href,
    origin: self.origin,
    parentDocument: attempt(() => parent.document.title),
    localStorage: attempt(() => localStorage.length),
    cookie: attempt(() => document.cookie),
    sandbox: attempt(() => parent.document.querySelector('iframe')?.sandbox),
  };
}

/** What a hole in the renderer would have at hand. Names what got through. */
function breakOut(target: string): Promise<string[]> {
  return new Promise((resolve) => {
    const outcomes: string[] = [];
    const attempt = (action: () => void): void => {
      try {
        action();
      } catch {
        // Trusted types refuse before the policy is asked.
      }
    };
    const append = (tag: string, properties: object): void =>
      attempt(() => void document.head.append(Object.assign(document.createElement(tag), properties)));
    append('script', { textContent: 'window.ran = true' });
    append('script', { src: `http://${target}/script` });
    append('link', { rel: 'stylesheet', href: `http://${target}/style` });
    append('iframe', { src: `http://${target}/frame` });
    attempt(() => new Image().setAttribute('src', `http://${target}/image`));
    attempt(() => document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = true">'));
    attempt(() => document.body.setAttribute('onclick', 'window.ran = true'));
    attempt(() => navigator.sendBeacon(`http://${target}/beacon`));
    attempt(() => void new WebSocket(`ws://${target}/socket`));
    attempt(() => void new EventSource(`http://${target}/events`));
    attempt(() => void new FontFace('far', `url(http://${target}/font)`).load().catch(() => {}));
    attempt(() => {
      const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
      worker.onmessage = () => outcomes.push('worker');
    });
    document.body.click();
    fetch(`http://${target}/fetch`).then(
      () => outcomes.push('fetch'),
      () => {},
    );
    setTimeout(() => {
      if ((window as unknown as { ran?: boolean }).ran) outcomes.push('inline script');
      resolve(outcomes);
    }, 600);
  });
}

/** Runs in a view: a script of any other text, with and without a policy for trusted types. */
function tryScripts(): { readonly ran: boolean; readonly policies: readonly string[] } {
  const attempt = (run: () => unknown): string => {
    try {
      run();
      return 'done';
    } catch (error) {
      return (error as Error).name;
    }
  };
  attempt(() => {
    const script = document.createElement('script');
    script.text = 'globalThis.hostileRan = true';
    document.head.append(script);
  });
  const types = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }).trustedTypes;
  const rules = { createScript: (text: string) => text, createHTML: (text: string) => text };
  const policies = types ? ['dinghy-pack', 'other'].map((name) => attempt(() => types.createPolicy(name, rules))) : [];
  return { ran: 'hostileRan' in globalThis, policies };
}
