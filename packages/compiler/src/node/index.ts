// Building
export { type BuildProjectOptions, buildProject, createProjectCache, type ProjectCache } from './build-project.ts';

// npm
export { type BuildNpmOptions, type BuildNpmResult, type BuiltPackage, buildNpm } from './npm/build-npm.ts';

// Output
export { isOutputFolder, makeFolder } from './output-folder.ts';
