// What a page's heap is made of, from a snapshot of it: what scripts have made and not let go, compiled code, and what the browser
// keeps for itself (DOM and styles, but also its logs of requests and frames, which grow with use up to limits of their own).

import type { Page } from 'playwright-core';

export interface HeapContent {
  /** Objects, functions, arrays and texts of scripts. */
  readonly scriptBytes: number;
  /** Compiled code, and the engine's notes on it. */
  readonly codeBytes: number;
  readonly browserBytes: number;
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: { readonly node_fields: readonly string[]; readonly node_types: readonly [readonly string[]] };
  };
  /** Records of as many numbers as there are `node_fields`. */
  readonly nodes: readonly number[];
}

const CODE: ReadonlySet<string> = new Set(['code', 'object shape', 'hidden']);
const BROWSER: ReadonlySet<string> = new Set(['native', 'synthetic']);

/** After two forced collections. Takes a second or so. */
export async function readHeapContent(page: Page): Promise<HeapContent> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  for (let round = 0; round < 2; round += 1) await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return contentOf(JSON.parse(chunks.join('')) as Snapshot);
}

function contentOf({ snapshot, nodes }: Snapshot): HeapContent {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [typeAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const bytes = { script: 0, code: 0, browser: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    const type = types[0][nodes[at + typeAt] ?? 0] ?? '';
    bytes[CODE.has(type) ? 'code' : BROWSER.has(type) ? 'browser' : 'script'] += nodes[at + sizeAt] ?? 0;
  }
  return { scriptBytes: bytes.script, codeBytes: bytes.code, browserBytes: bytes.browser };
}
