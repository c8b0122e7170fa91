// `npm run bench`: builds what is measured, then measures it.

import { join } from 'node:path';
import { repositoryRoot, runStep } from './steps.ts';

const build = await runStep(
  {
    name: 'build',
    command: ['pnpm', 'exec', 'turbo', 'run', 'build', '--filter=@dinghy/benchmarks...', '--output-logs=errors-only'],
  },
  true,
);
if (!build.ok) {
  process.stderr.write(build.output);
  process.exit(1);
}
const bench = await runStep(
  { name: 'bench', command: ['tsx', join('src', 'main.ts'), ...process.argv.slice(2)], cwd: join(repositoryRoot, 'benchmarks') },
  false,
);
process.exit(bench.ok ? 0 : 1);
