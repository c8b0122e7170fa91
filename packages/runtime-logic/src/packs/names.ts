import { undescribedApiNames } from '@dinghy/bridge-protocol';
import { addStub } from '../wx/stubs.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = {
  names(wx, onThrow) {
    for (const name of undescribedApiNames()) addStub(wx, name, onThrow);
  },
};
