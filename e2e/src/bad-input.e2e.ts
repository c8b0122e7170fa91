// Every built-in component, given what it does not expect: nothing is reported, the host's own surface stays where it is and
// uncovered, and the page still answers a tap.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roughComponents } from './bad-input/rough-components.ts';
import { ROUGH_APP, roughPage } from './bad-input/write-rough-project.ts';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

const TRIED_MS = 50_000;
const LOOK_MS = 100;
const ANSWER_MS = 2_000;

/** Where the buttons of the host's surface stand, and what a finger would find there. */
function measureChrome(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => {
    const buttons: unknown[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) visit(element.shadowRoot);
        const label = element.getAttribute('aria-label');
        if (!(element instanceof HTMLButtonElement) || label === null) continue;
        const { left, top, width, height } = element.getBoundingClientRect();
        const hit = (element.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2);
        buttons.push([label, left, top, width, height, hit !== null && element.contains(hit)]);
      }
    };
    visit(document);
    return [document.documentElement.scrollWidth, ...buttons];
  });
}

/** Allows what the container asks the user for, until it is called off. */
function answerQuestions(page: Page): () => Promise<void> {
  const allow = page.getByRole('button', { name: 'Allow', exact: true });
  let isOver = false;
  const answering = (async () => {
    for (;;) {
      // A question may be taken back while it is answered.
      if (await allow.first().isVisible())
        await allow
          .first()
          .click({ timeout: ANSWER_MS })
          .catch(() => undefined);
      if (isOver) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  })();
  return () => {
    isOver = true;
    return answering;
  };
}

describe('What a component does not expect', () => {
  let host: OpenHost;
  beforeAll(async () => {
    host = await openHost({ device: 'phone', path: `#/open/${ROUGH_APP}?path=${encodeURIComponent(roughPage('view'))}` });
  });
  afterAll(() => host.close());

  it.each(roughComponents.map(({ tag }) => tag))('does no harm to %s', async (tag) => {
    const { page } = host;
    const problemsBefore = host.problems.length;
    const warningsBefore = host.warnings.length;
    const problems = (): readonly string[] => [...host.problems.slice(problemsBefore), ...host.warnings.slice(warningsBefore)];
    const app = driveMiniProgram(page);
    await page.evaluate(
      (path) => {
        location.hash = `#/open/${path}`;
      },
      `${ROUGH_APP}?path=${encodeURIComponent(roughPage(tag))}`,
    );
    const view = await app.view(`#run-${tag}`);
    const before = await measureChrome(page);
    await app.tap(`#run-${tag}`);
    const answered = answerQuestions(page);
    const isTried = await view
      .getByText('all tried')
      .waitFor({ state: 'attached', timeout: TRIED_MS })
      .then(() => true, String);
    await answered();
    expect([isTried, ...problems()]).toEqual([true]);
    await app.tap('#count');
    await app.expectText('Taps: 1');
    expect(await measureChrome(page)).toEqual(before);
    expect(problems()).toEqual([]);
  });
});
