// `npm run bench:compiler`: builds the compiler, then measures it.

import { join } from 'node:path';
import { repositoryRoot, runStep } from './steps.ts';

const build = await runStep(
  {
    name: 'build',
    command: ['pnpm', 'exec', 'turbo', 'run', 'build', '--filter=@dinghy/compiler...', '--output-logs=errors-only'],
  },
  true,
);
if (!build.ok) {
  process.stderr.write(build.output);
  process.exit(1);
}
const bench = await runStep(
  {
    name: 'bench',
    command: ['tsx', join('compiler', 'main.ts'), ...process.argv.slice(2)],
    cwd: join(repositoryRoot, 'benchmarks'),
  },
  false,
);
process.exit(bench.ok ? 0 : 1);
