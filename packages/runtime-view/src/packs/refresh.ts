import { installPullDownRefresh } from '../page/pull-down-refresh.ts';
import { pullDownRefreshStyles } from '../page/pull-down-refresh-styles.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { refresh: { install: installPullDownRefresh, styles: pullDownRefreshStyles } };
