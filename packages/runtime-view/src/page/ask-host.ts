import { CHANNELS, type Json, type Peer, type ViewToHostCalls } from '@dinghy/bridge-protocol';

type Answer = { readonly [name: string]: Json };

/** An API call for the user. Rejects with the platform's failure object: what the host does not have, or the user refused. */
export async function askHost(host: Peer, api: string, params: Json): Promise<Answer> {
  const asked = { api, params } satisfies ViewToHostCalls['invoke']['params'];
  const answer = host.call(CHANNELS.lifecycle, 'invoke', asked, { deadlineMs: Number.POSITIVE_INFINITY });
  const { isOk, result } = (await answer.catch(() => ({
    isOk: false,
    result: { errMsg: `${api}:fail` },
  }))) as ViewToHostCalls['invoke']['result'];
  if (!isOk) throw result;
  return result;
}
