import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { type Canary, startCanary } from './canary/start-canary.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

let canary: Canary;
let host: OpenHost;
beforeAll(async () => {
  canary = await startCanary();
});
afterEach(() => host.close());
afterAll(() => canary.close());

describe('A hostile mini-program', () => {
  it('gets hold of nothing and reaches nobody', async () => {
    const page = `pages/index/index?canary=${canary.host}`;
    host = await openHost({ device: 'phone', path: `#/open/hostile?path=${encodeURIComponent(page)}` });
    const view = await driveMiniProgram(host.page).view('wx-view');
    await expect.poll(() => view.locator('wx-view').first().innerText(), { timeout: 40_000 }).toContain('{');
    const outcomes = JSON.parse(await view.locator('wx-view').first().innerText()) as Record<string, string>;

    const got = Object.entries(outcomes).filter(([, outcome]) => outcome.startsWith('got'));
    expect(got).toEqual([]);
    expect(Object.keys(outcomes).length).toBeGreaterThan(35);
    expect(canary.hits).toEqual([]);
  });

  it('cannot see the host from its frames: opaque origins, and policies without unsafe script', async () => {
    host = await openHost({ device: 'phone', path: '#/open/gallery' });
    await driveMiniProgram(host.page).expectText('Component gallery');
    const frames = host.page.frames().filter((frame) => frame !== host.page.mainFrame());
    expect(frames.some((frame) => frame.url().includes('view.html'))).toBe(true);
    expect(frames.some((frame) => frame.url().includes('logic.html'))).toBe(true);

    for (const frame of frames) {
      const seen = await frame.evaluate(() => {
        const attempt = (action: () => unknown): string => {
          try {
            action();
            return 'allowed';
          } catch (error) {
            return (error as Error).name;
          }
        };
        return {
          origin: self.origin,
          parentDocument: attempt(() => parent.document.title),
          localStorage: attempt(() => localStorage.length),
          cookie: attempt(() => document.cookie),
        };
      });
      expect(seen).toEqual({
        origin: 'null',
        parentDocument: 'SecurityError',
        localStorage: 'SecurityError',
        cookie: 'SecurityError',
      });

      const element = await frame.frameElement();
      expect(await element.getAttribute('sandbox')).toBe('allow-scripts');
      const answer = await host.page.request.get(frame.url());
      const policy = answer.headers()['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain('sandbox allow-scripts');
      const script = policy.split(';').find((directive) => directive.trim().startsWith('script-src')) ?? '';
      expect(script).toContain('script-src');
      expect(script).not.toContain('unsafe-inline');
      expect(script).not.toContain('unsafe-eval');
    }
  });

  it('cannot make the browser of a view run anything that is not ours', async () => {
    host = await openHost({ device: 'phone', path: '#/open/gallery' });
    const view = await driveMiniProgram(host.page).view();
    // What a hole in the renderer would have at hand. Runs in the page itself, unlike `evaluate`, which no policy binds.
    const outcome = await view.evaluate(
      (target) =>
        new Promise<string[]>((resolve) => {
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
          document.body.click();
          fetch(`http://${target}/fetch`).then(
            () => outcomes.push('fetch'),
            () => {},
          );
          setTimeout(() => {
            if ((window as unknown as { ran?: boolean }).ran) outcomes.push('inline script');
            resolve(outcomes);
          }, 400);
        }),
      canary.host,
    );
    expect(outcome).toEqual([]);
    // Chromium opens a connection for an iframe before it asks the policy; nothing is sent on it.
    expect(canary.hits.filter((hit) => hit !== 'CONNECTION')).toEqual([]);
  });
});

describe('The canary', () => {
  it('sings when somebody comes', async () => {
    host = await openHost({ device: 'phone' });
    await fetch(`http://${canary.host}/control`);
    expect(canary.hits).toContain('GET /control');
  });
});
