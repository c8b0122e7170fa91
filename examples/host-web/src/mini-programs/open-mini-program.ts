// All that this host does with the container: makes it once, opens a mini-program in the panel, follows its end.

import { createListPolicy } from '@dinghy/api-shims';
import { createContainer, hostedFrames, type MiniProgramHandle } from '@dinghy/container';
import type { HostConfig } from '../host-config.ts';
import { openAddress } from '../route.ts';
import type { Theme } from '../theme.ts';
import { addFavourite } from './favourites.ts';
import { miniPrograms } from './mini-programs.ts';
import type { Panel } from './panel.ts';
import { shareLink } from './share-link.ts';

export interface Looks {
  readonly theme: Theme;
  /** CSS pixels of text. */
  readonly fontSize: number;
}

export interface MiniProgramOpenerOptions {
  readonly panel: Panel;
  readonly config: HostConfig;
  readonly looks: Looks;
  /** The user closed it with the capsule, or it closed itself. */
  readonly onClosed: () => void;
}

export interface MiniProgramOpener {
  /** Opens it, or goes to the page when it is open already. `path` is a page with query; '' for its home page. */
  open(appId: string, path: string): void;
  close(): Promise<void>;
  setTheme(theme: Theme): void;
  setFontSize(size: number): void;
}

export function createMiniProgramOpener({ panel, config, looks, onClosed }: MiniProgramOpenerOptions): MiniProgramOpener {
  let { theme, fontSize } = looks;
  let current: MiniProgramHandle | undefined;
  /** Moving out of sight. */
  let leaving: MiniProgramHandle | undefined;

  // Each mini-program reaches the servers of its own partner, and no other.
  const partners: Readonly<Record<string, readonly string[]>> = { tideline: [config.shopApi] };
  const listed = new Map(
    Object.entries(partners).map(([appId, origins]) => [appId, createListPolicy({ request: origins, downloadFile: origins })]),
  );
  const container = createContainer({
    frames: hostedFrames({ baseUrl: '/frames/' }),
    network: { origins: (appId, use) => listed.get(appId)?.origins(appId, use) ?? [] },
    user: 'alex',
    share: ({ title, appId, path }) => shareLink(title, openAddress(appId, path)),
    addToHome: ({ appId }) => addFavourite(appId),
  });

  function follow(handle: MiniProgramHandle): void {
    // What a mini-program says about itself is for its developers; the user sees the container's own screens.
    handle.on('appError', ({ message, where }) => console.warn(`${handle.appId}, ${where}: ${message}`));
    handle.on('error', ({ error, fatal }) => console.warn(`${handle.appId}, ${fatal ? 'ended' : 'problem'}: ${error.message}`));
    void handle.closed.then((reason) => {
      if (current === handle) current = undefined;
      if (reason === 'host') return;
      void panel.close();
      onClosed();
    });
  }

  function start(appId: string, path: string): void {
    leaving?.close();
    const known = miniPrograms.find((miniProgram) => miniProgram.appId === appId);
    panel.open(known?.name ?? appId);
    current = container.open({
      appId,
      source: `/packages/${encodeURIComponent(appId)}/`,
      mount: panel.stage,
      name: known?.name ?? appId,
      theme,
      fontSize,
      referrerInfo: { extraData: { apiBase: config.shopApi } },
      ...(path !== '' && { path }),
    });
    follow(current);
  }

  return {
    open(appId, path) {
      if (current?.appId === appId) {
        if (path !== '') void current.open(path);
        return;
      }
      current?.close();
      start(appId, path);
    },
    async close() {
      leaving = current;
      current = undefined;
      // It can be seen while the panel moves out.
      await panel.close();
      leaving?.close();
      leaving = undefined;
    },
    setTheme(next) {
      theme = next;
      current?.setTheme(next);
    },
    setFontSize(next) {
      fontSize = next;
      current?.setFontSize(next);
    },
  };
}
