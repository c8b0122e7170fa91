import type { NetworkPolicy } from '@dinghy/api-shims';
import type { Json } from '@dinghy/bridge-protocol';
import type { PackageSource } from '@dinghy/package-format';
import type { ChromeOptions, MenuItem } from '../chrome/index.ts';
import type { LogicEngine } from '../engine/logic-engine.ts';
import type { ViewEngine } from '../engine/view-engine.ts';
import type { OpenMiniProgramRequest } from './apis/app-shim.ts';
import type { PermissionDecision } from './calls/permissions.ts';
import type { ShareCard } from './calls/sharing.ts';
import type { LoadMapTile } from './map-tile.ts';
import type { PermissionStore } from './permission-store.ts';
import type { Theme } from './run/page-setup.ts';
import type { PlatformFactory, ShimFactory } from './session-shims.ts';

/** What an entry on the home screen opens. */
export interface HomeEntry {
  readonly appId: string;
  readonly name: string;
  readonly icon?: string;
}

/** Everything that one session needs: of the container's options, those that concern it, and what `open` was given. */
export interface SessionOptions {
  readonly appId: string;
  readonly source: PackageSource;
  /** Takes all of its space. */
  readonly mount: HTMLElement;
  /** Name and icon that the chrome shows, from the store or the host. */
  readonly name?: string;
  readonly icon?: string;
  /** First page, with or without query. Default: the package's home page. */
  readonly path?: string;
  readonly version?: string;
  /** Added to the query of `path`. */
  readonly query?: Readonly<Record<string, string>>;
  readonly scene?: number;
  readonly referrerInfo?: { readonly appId?: string; readonly extraData?: Json };
  readonly theme?: Theme;
  readonly fontSize?: number;
  readonly language: 'en' | 'zh-CN';
  readonly chrome?: Pick<ChromeOptions, 'capsule' | 'statusBarHeight'>;
  /** Entries of the capsule's menu beside the container's own. */
  readonly menu?: readonly MenuItem[];
  readonly engine: LogicEngine;
  readonly viewEngine: ViewEngine;
  readonly network: NetworkPolicy;
  readonly loadMapTile?: LoadMapTile;
  /** What reaches servers for pictures and fonts. Default: the page's own. */
  readonly fetch?: typeof fetch;
  /** Default: everything that a browser can do. */
  readonly platform?: PlatformFactory;
  /** Keeps what users of one browser store apart. */
  readonly user?: string;
  readonly shims?: ShimFactory;
  readonly permissionStore: PermissionStore;
  readonly decidePermission: (request: { readonly appId: string; readonly scope: string }) => PermissionDecision;
  readonly admitsResource: (appId: string, url: URL) => boolean;
  readonly share?: (card: ShareCard) => unknown;
  readonly addToHome?: (app: HomeEntry) => unknown;
  readonly openMiniProgram?: (request: OpenMiniProgramRequest) => unknown;
}
