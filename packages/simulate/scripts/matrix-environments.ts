// Where suites run: each test runner with a DOM of its time.

export interface Environment {
  readonly name: string;
  readonly runner: 'jest' | 'vitest';
  /** Name of the runner's environment. */
  readonly dom: string;
  /** Package to version. Empty for what the workspace has. */
  readonly packages: Readonly<Record<string, string>>;
}

const jest = (version: string, packages: Readonly<Record<string, string>> = {}): Environment => ({
  name: `jest ${version}`,
  runner: 'jest',
  dom: 'jsdom',
  packages: { jest: version, ...packages },
});

export const ENVIRONMENTS: readonly Environment[] = [
  { ...jest('25', { 'jest-environment-jsdom-fifteen': '1' }), name: 'jest 25, jsdom 15', dom: 'jest-environment-jsdom-fifteen' },
  jest('25'),
  jest('26'),
  jest('27'),
  jest('28', { 'jest-environment-jsdom': '28' }),
  jest('29', { 'jest-environment-jsdom': '29' }),
  jest('30', { 'jest-environment-jsdom': '30' }),
  { name: 'vitest 2, jsdom 20', runner: 'vitest', dom: 'jsdom', packages: { vitest: '2', jsdom: '20' } },
  { name: 'vitest 4, jsdom 26', runner: 'vitest', dom: 'jsdom', packages: { vitest: '4', jsdom: '26' } },
  { name: 'vitest 4, happy-dom 20', runner: 'vitest', dom: 'happy-dom', packages: { vitest: '4', 'happy-dom': '20' } },
];

/** What `npm test` runs: the workspace's own runner, with nothing to install. */
export const WORKSPACE: readonly Environment[] = [
  { name: 'workspace, jsdom', runner: 'vitest', dom: 'jsdom', packages: {} },
  { name: 'workspace, happy-dom', runner: 'vitest', dom: 'happy-dom', packages: {} },
];

/** In which the snapshots are recorded, with miniprogram-simulate itself. */
export const RECORDING: readonly Environment[] = [
  jest('29', { 'jest-environment-jsdom': '29' }),
  { name: 'vitest 4, jsdom 26', runner: 'vitest', dom: 'jsdom', packages: { vitest: '4', jsdom: '26' } },
];
