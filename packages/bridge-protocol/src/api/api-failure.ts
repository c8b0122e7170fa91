// The one place where a failure becomes what a mini-program sees: `{ errMsg: "showModal:fail cancel", errno }`.
// The words are the platform's, because mini-programs compare them (`errMsg.includes('cancel')`); everything else of ours.

import { type ErrorCode, isDinghyError } from '@dinghy/errors';

/** What `fail` and `complete` receive. `code` is ours: stable, for programs. */
export interface ApiFailure {
  readonly errMsg: string;
  readonly errno: number;
  readonly code: string;
}

type Params = { readonly [name: string]: unknown };

/** Detail after `fail `, and the platform's errno (general errors 1xx, network 6xxxxx) where it has one. */
const failures: { readonly [Code in ErrorCode]?: readonly [detail: string | ((params: Params) => string), errno: number] } = {
  API_UNSUPPORTED: ['not supported', 3],
  API_PARAMETER_INVALID: [
    ({ path, expected, actual }) => `parameter error: ${path} should be ${expected} instead of ${actual};`,
    1001,
  ],
  API_FAILED: [({ reason }) => String(reason), 2],
  API_ABORTED: ['abort', 1],
  API_USER_CANCELLED: ['cancel', 1],
  API_SCOPE_DENIED: ['auth deny', 103],
  API_RATE_LIMITED: ['called too often', 6],
  API_GESTURE_REQUIRED: ['can only be invoked by user TAP gesture.', 4],
  NETWORK_URL_INVALID: [({ reason }) => `invalid url (${reason})`, 600009],
  NETWORK_DOMAIN_DENIED: ['url not in domain list', 600002],
  NETWORK_HEADER_INVALID: [({ header }) => `invalid header ${header}`, 600009],
  NETWORK_TIMEOUT: ['timeout', 5],
  NETWORK_REDIRECT_DENIED: ['redirect not allowed', 600002],
  NETWORK_RESPONSE_TOO_LARGE: ['response data exceed max size', 602103],
  NETWORK_TOO_MANY: ['exceed max task count', 600003],
  NETWORK_FAILED: ['net::ERR_FAILED', 600001],
  STORAGE_KEY_MISSING: ['data not found', 1],
  STORAGE_KEY_INVALID: [({ reason }) => `key ${reason}`, 1001],
  STORAGE_VALUE_TOO_LARGE: ['entry size limit reached', 1],
  STORAGE_QUOTA_EXCEEDED: ['exceed storage max size 10Mb', 1],
  STORAGE_FAILED: ['storage error', 2],
  FILE_NOT_FOUND: [({ path }) => `no such file or directory, open '${path}'`, 1300002],
  FILE_DENIED: [({ path }) => `permission denied, open '${path}'`, 1300013],
  FILE_NOT_AT_HAND: [({ path }) => `not at hand, read it by readFile '${path}'`, 1300002],
  FILE_EXISTS: [({ path }) => `file already exists '${path}'`, 1301005],
  FILE_KIND_WRONG: [({ path, expected }) => `not ${expected} '${path}'`, 1300021],
  FILE_QUOTA_EXCEEDED: ['the maximum size of the file storage limit is exceeded', 1300202],
};

/** `errMsg` of a call that succeeded. */
export function toApiSuccessMessage(api: string): string {
  return `${api}:ok`;
}

/**
 * What a mini-program sees of a failed call.
 *
 * @example
 * toApiFailure('getStorage', new DinghyError('STORAGE_KEY_MISSING', {})).errMsg; // 'getStorage:fail data not found'
 */
export function toApiFailure(api: string, error: unknown): ApiFailure {
  // An error of no kind of ours may hold anything of the host: nothing of it is shown.
  if (!isDinghyError(error)) return { errMsg: `${api}:fail internal error`, errno: 2, code: 'API_FAILED' };
  const known = Object.hasOwn(failures, error.code) ? failures[error.code] : undefined;
  const [detail, errno] = known ?? [withoutCode(error), 2];
  const said = typeof detail === 'function' ? detail(error.params as Params) : detail;
  return { errMsg: `${api}:fail ${said}`, errno, code: error.code };
}

/** Catalogue messages start with their code; the mini-program gets that as a member of its own. */
function withoutCode(error: Error & { readonly code: string }): string {
  const prefix = `${error.code}: `;
  return error.message.startsWith(prefix) ? error.message.slice(prefix.length) : error.message;
}
