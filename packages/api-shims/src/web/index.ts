// What a container in a browser starts with: all else comes with its first call, and stays out of the host's bundle till then

export { mimeOfName } from '../files/file-types.ts';
export { createLazyShim } from '../lazy-shim.ts';
export { followRedirects } from '../network/follow-redirects.ts';
export { createListPolicy } from '../network/list-policy.ts';
export { admitUrl } from '../network/network-policy.ts';
export { clearWebFiles, createDefaultWebShims } from './default-web-shims.ts';
export { createWebStorageDriver } from './web-storage-driver.ts';
