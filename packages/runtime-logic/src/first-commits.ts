// First commits of pages, made at build time
export { type FirstCommitsInput, type FirstDefinition, renderFirstCommits } from './first-commits/render-first-commits.ts';
