import { CHANNELS, type Json, type Peer, type ViewToHostCalls } from '@dinghy/bridge-protocol';
import type { AskOptions } from '../builtins/unit.ts';

type Answer = { readonly [name: string]: Json };

/** An API call for the user. Rejects with the platform's failure object: what the host does not have, or the user refused. */
export async function askHost(host: Peer, api: string, params: Json, { signal, onEvent }: AskOptions = {}): Promise<Answer> {
  const asked = { api, params } satisfies ViewToHostCalls['invoke']['params'];
  const answer = host.call(CHANNELS.lifecycle, 'invoke', asked, {
    deadlineMs: Number.POSITIVE_INFINITY,
    ...(signal && { signal }),
    onProgress(progress) {
      const { event, data } = progress as { readonly event?: unknown; readonly data?: Json };
      if (typeof event === 'string') onEvent?.(event, data ?? null);
    },
  });
  const { isOk, result } = (await answer.catch(() => ({
    isOk: false,
    result: { errMsg: `${api}:fail` },
  }))) as ViewToHostCalls['invoke']['result'];
  if (!isOk) throw result;
  return result;
}
