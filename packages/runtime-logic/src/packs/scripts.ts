import { createWxsRuntime } from '@dinghy/template/wxs';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = { scripts: createWxsRuntime };
