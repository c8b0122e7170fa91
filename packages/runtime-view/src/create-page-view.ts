// A page view: one page's rendering, in a frame of its own, between the host (container) and the logic layer. Wires the
// folders; holds no logic.

import { CHANNELS, type HostToViewCalls, type PageInitPayload, type Peer } from '@dinghy/bridge-protocol';
import { DinghyError, isDinghyError } from '@dinghy/errors';
import { builtIns } from './builtins/index.ts';
import { createPage, type Page } from './page/create-page.ts';

export interface PageViewOptions {
  /** The frame's own document; the view fills its body. */
  readonly document: Document;
  readonly host: Peer;
  readonly logic: Peer;
}

export interface PageView {
  dispose(): void;
}

/**
 * Makes a page view. It can be made before its page is known (a warm view): `pageInit` from the host gives it its page,
 * and what the logic layer sends before that waits.
 */
export function createPageView({ document, host, logic }: PageViewOptions): PageView {
  let page: Page | undefined;
  let waiting: (() => void)[] = [];
  const whenPage = (run: (page: Page) => void): void => {
    if (page !== undefined) run(page);
    else waiting.push(() => page !== undefined && run(page));
  };

  const reportError = (error: unknown): void => {
    const { code, message } = toDinghyError(error);
    host.sendEvent(CHANNELS.lifecycle, 'viewError', { code, message });
  };

  host.onEvent(CHANNELS.lifecycle, (name, body) => {
    if (name !== 'pageInit') return whenPage((present) => present.hostEvent(name, body));
    if (page !== undefined) return;
    page = createPage({ document, host, logic, builtIns, init: body as PageInitPayload, reportError });
    for (const run of waiting) run();
    waiting = [];
  });
  host.onCall(CHANNELS.lifecycle, (_, params) => {
    // The only call: `addComponents`. Answered when a commit may name them.
    whenPage((present) => present.addComponents((params as HostToViewCalls['addComponents']['params']).closure));
    return {};
  });
  logic.onPatch((commit, acknowledge) =>
    whenPage((present) => {
      try {
        present.commit(commit);
        acknowledge();
      } catch (error) {
        reportError(error);
        const { code, message } = toDinghyError(error);
        logic.requestSnapshot(code, message);
      }
    }),
  );
  logic.onEvent(CHANNELS.render, (name, body) => whenPage((present) => present.logicEvent(name, body)));
  logic.onCall(
    CHANNELS.render,
    (method, params) =>
      new Promise((resolve, reject) => {
        whenPage((present) => present.logicCall(method, params).then(resolve, reject));
      }),
  );

  return {
    dispose() {
      page?.dispose();
      page = undefined;
      waiting = [];
    },
  };
}

function toDinghyError(error: unknown): DinghyError {
  return isDinghyError(error) ? error : new DinghyError('VIEW_RENDER_FAILED', { detail: String(error) }, { cause: error });
}
