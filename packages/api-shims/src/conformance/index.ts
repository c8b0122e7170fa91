// Suites
export { describeFileDriver, type FileDriverSubject } from './describe-file-driver.ts';
export { describeRequestShim, type RequestShimSubject } from './describe-request-shim.ts';
export { describeShim } from './describe-shim.ts';
export { describeStorageDriver, type StorageDriverSubject } from './describe-storage-driver.ts';
export { describeStorageShim, type StorageShimSubject } from './describe-storage-shim.ts';

// Tools
export { answerConformanceRequest, type ServedAnswer, type ServedRequest } from './request-server.ts';
export { callApi, codeOf, createTestCall, type Expectation, type TestCall, type TestTools } from './tools.ts';
