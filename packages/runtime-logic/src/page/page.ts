import type { PageId, Peer, SendsPatches } from '@dinghy/bridge-protocol';
import type { Committer } from '../commit/create-committer.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import type { PageTree } from '../structure/page-tree.ts';

/** A page that is open. */
export interface Page {
  readonly id: PageId;
  readonly path: string;
  readonly tree: PageTree;
  /** Another one after `viewReplaced`. */
  view: Peer & SendsPatches;
  readonly committer: Committer;
  /** Missing while it is being created. */
  root: ComponentRecord | undefined;
  /** The instance of the custom tab bar, on a tab page. */
  tabBar: ComponentRecord | undefined;
  /** The view has painted the first commit. */
  painted: boolean;
  /** Attached, in this order, and not yet in a commit. */
  attached: ComponentRecord[];
  /** In a commit that the view has, waiting for the first paint. */
  rendered: ComponentRecord[];
  /** What waits for the page's `ready` to be over. */
  afterReady: (() => void)[];
}
