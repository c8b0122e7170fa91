// What happens round a mini-program once it is seen, one chunk: what load-around.ts loads.

export { createCaller } from '@dinghy/bridge-protocol';
export { keepMadeFile } from './made-files.ts';
export { checkNavigation, planNavigation } from './navigation/plan-navigation.ts';
export { createAroundRun } from './run/around-run.ts';
export { createUserWishes } from './user-wishes.ts';
