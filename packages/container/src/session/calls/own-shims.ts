// What the container answers itself: about the app, its pages and their bars, its user's answers.

import type { Shim } from '@dinghy/api-shims';
import { createLazyShim } from '@dinghy/api-shims/web';
import type { Json } from '@dinghy/bridge-protocol';
import { type Chrome, createUiShim, type PageSlot } from '../../chrome/index.ts';
import { createAppShim, type OpenMiniProgramRequest } from '../apis/app-shim.ts';
import { createNavigationShim } from '../apis/navigation-shim.ts';
import { createPageShim, type VisiblePage } from '../apis/page-shim.ts';
import { createSettingsShim } from '../apis/settings-shim.ts';
import type { Navigation } from '../navigation/page-stack.ts';
import type { PageUrl } from '../navigation/parse-page-url.ts';
import { chromeForPage } from './chrome-for-page.ts';
import type { Permissions } from './permissions.ts';

/** Of the session. */
export interface OwnShimsOptions {
  readonly chrome: Chrome;
  readonly permissions: Permissions;
  openSettings(): Promise<void>;
  /** Bytes of an address that the mini-program has given. */
  load(url: string): Promise<{ readonly bytes: ArrayBuffer }>;
  /** An address that the mini-program has given, as one that the host page may load. */
  loadImage(url: string): Promise<string>;
  exit(extraData?: Json): void;
  readonly openMiniProgram?: (request: OpenMiniProgramRequest) => unknown;
}

/** What calls act on in a run. */
export interface RunPages {
  readonly location: PageUrl | undefined;
  topView(): (VisiblePage & { readonly slot: PageSlot }) | undefined;
  navigate(navigation: Navigation): Promise<void>;
  /** Tells the pages that are open, and those to come. */
  tellAll(event: string, body: unknown): void;
  /** Has the code of a subpackage run. */
  loadRoot(root: string): Promise<void>;
}

/** By who may be replaced: what a host passes comes after the first ones, and before the others. */
export function createOwnShims(
  { chrome, permissions, openSettings, load, loadImage, exit, openMiniProgram }: OwnShimsOptions,
  pages: RunPages,
): { readonly replaceable: readonly Shim[]; readonly fixed: readonly Shim[] } {
  return {
    replaceable: [
      createSettingsShim({ permissions, openSettings }),
      createAppShim({ loadRoot: pages.loadRoot, exit, ...(openMiniProgram && { openMiniProgram }) }),
      createUiShim(
        chromeForPage(chrome, () => pages.topView()?.slot),
        { loadImage },
      ),
    ],
    fixed: [
      createNavigationShim({ navigate: pages.navigate, currentPath: () => pages.location?.path ?? '' }),
      createPageShim(pages.topView),
      createLazyShim('font/container', ['loadFontFace'], async () => {
        const { createFontShim } = await import('../apis/font-shim.ts');
        return createFontShim({ load, topPage: pages.topView, tellAll: pages.tellAll });
      }),
    ],
  };
}
