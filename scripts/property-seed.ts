// Random tests draw the same cases every time, so that a change stands or falls by what it changed. Whoever hunts sets
// `DINGHY_PROPERTY_RUNS`, and gets other cases each time; `DINGHY_PROPERTY_SEED` brings those of a report back.

import fc from 'fast-check';

const { DINGHY_PROPERTY_RUNS, DINGHY_PROPERTY_SEED } = process.env;
const drawn = DINGHY_PROPERTY_RUNS === undefined ? 1 : Math.floor(Math.random() * 2 ** 31);

fc.configureGlobal({ seed: Number(DINGHY_PROPERTY_SEED ?? drawn) });
