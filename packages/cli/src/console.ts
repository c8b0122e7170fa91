/** What a command knows of where it runs. */
export interface Console {
  readonly cwd: string;
  readonly isColoured: boolean;
  print(text: string): void;
  printError(text: string): void;
  /** Resolves when a command that runs until it is stopped has to end. */
  untilStopped(): Promise<void>;
}

/** What a command leaves behind: 0 it worked, 1 the project has errors, 2 the command could not run. */
export type ExitCode = 0 | 1 | 2;
