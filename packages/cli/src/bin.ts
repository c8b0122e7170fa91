#!/usr/bin/env node
import { runCli } from './run-cli.ts';

// The exit code is set, not forced, so that output which is still on its way gets out.
process.exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  isColoured: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  print: (text) => process.stdout.write(`${text}\n`),
  printError: (text) => process.stderr.write(`${text}\n`),
  untilStopped: () =>
    new Promise((resolve) => {
      // A second Ctrl+C ends the process the hard way.
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
});
