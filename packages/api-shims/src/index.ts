// Contract
export type { Shim, ShimCall, ShimFunction } from './shim.ts';
