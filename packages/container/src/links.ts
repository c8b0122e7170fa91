// Links
export { createLink, type LinkTarget, type ReadLinkOptions, readLink } from './links/read-link.ts';
