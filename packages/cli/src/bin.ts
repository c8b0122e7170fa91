#!/usr/bin/env node
import { runCli } from './run-cli.ts';

const streams = [process.stdout, process.stderr];
for (const stream of streams) {
  // Who reads may have read enough, as in `dinghy … | head`.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const exitCode = await runCli(process.argv.slice(2), {
  cwd: process.cwd(),
  // Findings go to one stream and results to the other; a file that is either of them gets no colours.
  isColoured: process.stdout.isTTY === true && process.stderr.isTTY === true && !process.env.NO_COLOR,
  print: (text) => process.stdout.write(`${text}\n`),
  printError: (text) => process.stderr.write(`${text}\n`),
  untilStopped: () =>
    new Promise((resolve) => {
      // A second Ctrl+C ends the process the hard way.
      process.once('SIGINT', () => resolve());
      process.once('SIGTERM', () => resolve());
    }),
});

// Output that is still on its way gets out first. What else holds the process must not: a folder that goes away while its
// watcher is being closed can leave one open.
await Promise.all(streams.map((stream) => new Promise((resolve) => stream.write('', resolve))));
process.exit(exitCode);
