import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { openShadowRoots } from './open-shadow-roots.ts';

export type Device = 'phone' | 'desktop';

export interface OpenHost {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What must be empty at the end: uncaught errors and console errors, of the host and of every frame and worker. */
  readonly problems: readonly string[];
  /** Console warnings: where the host writes what mini-programs report. */
  readonly warnings: readonly string[];
  /** Writes `screenshots/<name>-<device>.png` for a person to look at. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenHostOptions {
  readonly device: Device;
  /** From the host's root, such as `#/lifestyle`. */
  readonly path?: string;
  readonly dark?: boolean;
  /** CSS pixels. Default: 375 × 812 for a phone, 1366 × 900 for a desktop. */
  readonly size?: { readonly width: number; readonly height: number };
  /** What the device's rounded corners and its bars take. Default: nothing. */
  readonly safeArea?: SafeArea;
}

export interface SafeArea {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Longer than any transition, so that a picture shows where things come to rest. */
const TRANSITIONS_MS = 400;

let browser: Promise<Browser> | undefined;

export async function openHost({ device, path = '', dark = false, size, safeArea }: OpenHostOptions): Promise<OpenHost> {
  browser ??= chromium.connect(inject('browserEndpoint'));
  const isPhone = device === 'phone';
  const context = await (await browser).newContext({
    viewport: size ?? (isPhone ? { width: 375, height: 812 } : { width: 1366, height: 900 }),
    deviceScaleFactor: 2,
    hasTouch: isPhone,
    isMobile: isPhone,
    colorScheme: dark ? 'dark' : 'light',
  });
  await context.addInitScript(openShadowRoots);
  const page = await context.newPage();
  if (safeArea) {
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: safeArea });
  }
  const problems: string[] = [];
  const warnings: string[] = [];
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(inject('hostUrl') + path);
  return {
    page,
    context,
    problems,
    warnings,
    screenshot: async (name) => {
      const file = fileURLToPath(new URL(`../../screenshots/${name}-${device}${dark ? '-dark' : ''}.png`, import.meta.url));
      await new Promise((resolve) => setTimeout(resolve, TRANSITIONS_MS));
      await page.screenshot({ path: file });
    },
    close: () => context.close(),
  };
}
