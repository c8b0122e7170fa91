import type { BuildNpmResult } from '@dinghy/compiler/node';
import pc from 'picocolors';
import type { Console } from '../console.ts';

export function formatNpm({ packages }: BuildNpmResult, { isColoured }: Console): string {
  const colours = pc.createColors(isColoured);
  if (packages.length === 0) return 'No package was built.';
  const width = Math.max(...packages.map(({ name }) => name.length));
  return packages
    .map(({ name, version, kind, output }) => `${name.padEnd(width)}  ${version}  ${kind}  ${colours.dim(output)}`)
    .join('\n');
}
