/**
 * Runs builds one after another. What is asked for while one runs is one more build after it, however often it is asked:
 * the files that it will read are those of then.
 *
 * @returns a function that asks for a build, and resolves when no build is running or wanted any more
 */
export function createBuildLoop(build: () => Promise<void>): () => Promise<void> {
  let isWanted = false;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    try {
      while (isWanted) {
        isWanted = false;
        await build();
      }
    } finally {
      running = undefined;
    }
  };
  return () => {
    isWanted = true;
    running ??= run();
    return running;
  };
}
