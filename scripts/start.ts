// `npm start`: builds what the example host needs and serves it until it is stopped.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot, runStep } from './steps.ts';

process.stdout.write('Building…\n');
const build = await runStep(
  {
    name: 'build',
    command: ['pnpm', 'exec', 'turbo', 'run', 'build', '--filter=@dinghy-examples/host-web...', '--output-logs=errors-only'],
  },
  true,
);
if (!build.ok) {
  process.stderr.write(build.output);
  process.exit(1);
}

const server = spawn(process.execPath, ['--import', 'tsx', join('server', 'main.ts')], {
  cwd: join(repositoryRoot, 'examples', 'host-web'),
  stdio: 'inherit',
});
// Ctrl+C reaches the server through the terminal; a `kill` of this process has to be passed on.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (status) => process.exit(status ?? 0));
