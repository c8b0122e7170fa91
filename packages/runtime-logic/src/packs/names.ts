import { undescribedApiNames } from '@dinghy/bridge-protocol';
import { createCloud } from '../wx/cloud.ts';
import { createKnownAnswers, createVersion } from '../wx/known-answers.ts';
import { addStub } from '../wx/stubs.ts';
import { createCustomRoutes, createWorklets } from '../wx/worklets.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = {
  names(wx, onThrow) {
    for (const [name, answer] of Object.entries(createKnownAnswers(wx, onThrow))) wx[name] ??= answer;
    wx.cloud ??= createCloud(onThrow);
    wx.worklet ??= createWorklets(onThrow);
    wx.router ??= createCustomRoutes();
    wx.version ??= createVersion(wx);
    for (const name of undescribedApiNames()) addStub(wx, name, onThrow);
  },
};
