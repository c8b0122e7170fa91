import { createWxsRuntime } from '@dinghy/template/wxs';
import { createScriptRunner } from '../events/script-handlers.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { scripts: { createWxsRuntime, createScriptRunner } };
