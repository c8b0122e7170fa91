import { undescribedApiNames } from '@dinghy/bridge-protocol';
import { createKnownAnswers } from '../wx/known-answers.ts';
import { addStub } from '../wx/stubs.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = {
  names(wx, onThrow) {
    for (const [name, answer] of Object.entries(createKnownAnswers(onThrow))) wx[name] ??= answer;
    for (const name of undescribedApiNames()) addStub(wx, name, onThrow);
  },
};
