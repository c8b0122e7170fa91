import { callLater, type MakeCaller } from '@dinghy/bridge-protocol';
import { aroundCode } from '../load-around.ts';

/** How the host asks the logic layer and views: nothing before the first page is seen. */
export const callRealms: MakeCaller = callLater(async () => (await aroundCode.load()).createCaller);
