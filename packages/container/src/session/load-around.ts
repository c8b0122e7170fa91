import { type LazyPart, loadPart } from '../load-once.ts';
import type { AroundRun, AroundRunOptions } from './run/around-run.ts';

type AroundCode = LazyPart<Pick<typeof import('./around-code.ts'), 'createAroundRun'>>;

/** Asked for when the first page is seen, or when something happens before. */
export const aroundCode: LazyPart<typeof import('./around-code.ts')> = loadPart('surroundings', () => import('./around-code.ts'));

/** In the same turn where the code is there, otherwise when it has come, each in its turn. */
export type LazyAroundRun = (use: (around: AroundRun) => void) => void;

export interface LazyAroundOptions {
  /** Nothing happens to a run any more. */
  isOver(): boolean;
  /** The code cannot be had, and nobody is told what has happened; the next time asks again. */
  onProblem(error: Error): void;
}

export function createLazyAroundRun(
  options: AroundRunOptions,
  { isOver, onProblem }: LazyAroundOptions,
  code: AroundCode = aroundCode,
): LazyAroundRun {
  let around: AroundRun | undefined;
  return (use) => {
    const run = ({ createAroundRun }: NonNullable<AroundCode['loaded']>): void => {
      if (isOver()) return;
      around ??= createAroundRun(options);
      use(around);
    };
    if (code.loaded) run(code.loaded);
    else void code.load().then(run, (error: Error) => isOver() || onProblem(error));
  };
}
