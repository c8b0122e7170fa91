// Building
export { type BuildProjectOptions, buildProject } from './build-project.ts';

// npm
export { type BuildNpmOptions, type BuildNpmResult, type BuiltPackage, buildNpm } from './npm/build-npm.ts';

// Output
export { makeFolder } from './output-folder.ts';
