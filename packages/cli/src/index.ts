// Running commands
export type { Console, ExitCode } from './console.ts';
export { runCli } from './run-cli.ts';
