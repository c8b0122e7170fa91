// `setUpdatePerformanceListener`: what a component's own updates take, from `setData` until the view shows them.

import { type AppFunction, callGuarded, type LogicContext } from '../context.ts';
import { parsePath } from '../data/parse-path.ts';
import type { ComponentRecord } from '../structure/nodes.ts';
import type { PageTree } from '../structure/page-tree.ts';

export interface UpdatePerformance {
  /** One listener a component; what is no function ends it. */
  listen(record: ComponentRecord, options: unknown, listener: unknown): void;
  /** Called as an update begins. */
  measure(record: ComponentRecord, changes: unknown): void;
}

interface Listening {
  readonly listener: AppFunction;
  readonly withDataPaths: boolean;
}

/** One commit to the view. */
interface Process {
  readonly id: number;
  /** The report of its first update, which waits on the page for as long as others join it. */
  readonly first: () => void;
}

export function createUpdatePerformance(context: LogicContext, now: () => number): UpdatePerformance {
  const listening = new WeakMap<ComponentRecord, Listening>();
  const processes = new WeakMap<PageTree, Process>();
  let lastId = 0;

  function listen(record: ComponentRecord, options: unknown, listener: unknown): void {
    if (typeof listener !== 'function') {
      listening.delete(record);
      return;
    }
    const withDataPaths = (options as { withDataPaths?: unknown } | null | undefined)?.withDataPaths === true;
    listening.set(record, { listener: listener as AppFunction, withDataPaths });
  }

  function measure(record: ComponentRecord, changes: unknown): void {
    const present = listening.get(record);
    if (present === undefined || typeof changes !== 'object' || changes === null) return;
    const { page } = record;
    const paths = present.withDataPaths ? Object.keys(changes) : undefined;
    const begun = now();
    const open = processes.get(page);
    const joined = open !== undefined && page.callbacks.includes(open.first) ? open : undefined;
    const id = joined?.id ?? ++lastId;
    const report = (): void => {
      callGuarded(context, record, 'update performance listener', present.listener, [
        {
          updateProcessId: id,
          isMergedUpdate: joined !== undefined,
          ...(paths === undefined ? {} : { dataPaths: paths.map(parsePath) }),
          // Nothing waits to begin: the update begins in `setData`.
          pendingStartTimestamp: begun,
          updateStartTimestamp: begun,
          updateEndTimestamp: now(),
        },
      ]);
    };
    if (joined === undefined) processes.set(page, { id, first: report });
    page.callbacks.push(report);
    page.touch();
  }

  return { listen, measure };
}
