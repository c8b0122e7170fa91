// A door of its own: what a host's page starts with is cut file by file, and the main entry reaches everything.
export { createListPolicy } from './network/list-policy.ts';
