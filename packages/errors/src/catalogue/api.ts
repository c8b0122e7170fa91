import { type CatalogueEntry, entry } from './entry.ts';

/** Failures of `wx.*` calls. */
export const apiErrors = {
  API_UNSUPPORTED: entry<{ api: string }>(
    ({ api }) => `${api} is not supported by this host.`,
    'Ask wx.canIUse first, and offer another way where the answer is false.',
  ),
  API_PARAMETER_INVALID: entry<{ path: string; expected: string; actual: string }>(
    ({ path, expected, actual }) => `${path} should be ${expected} instead of ${actual}.`,
    'Pass a value of the documented type; values are not converted.',
  ),
  API_FAILED: entry<{ reason: string }>(({ reason }) => `The host could not do it: ${reason}.`, 'Try again, or tell the user.'),
  API_ABORTED: entry<Record<string, never>>(
    () => 'The call was aborted.',
    'This is the answer to abort(), or to the end of the session.',
  ),
  API_USER_CANCELLED: entry<Record<string, never>>(
    () => 'The user cancelled.',
    'Nothing went wrong; go back to where the user was.',
  ),
  API_SCOPE_DENIED: entry<{ scope: string }>(
    ({ scope }) => `The user has not allowed ${scope}.`,
    'Explain why it is needed, then let the user change it with wx.openSetting.',
  ),
  API_RATE_LIMITED: entry<{ api: string }>(({ api }) => `${api} was called too often.`, 'Call it once per user action.'),
  API_GESTURE_REQUIRED: entry<{ api: string }>(
    ({ api }) => `${api} may only follow a tap.`,
    'Call it from a tap handler, without waiting for anything before it.',
  ),

  NETWORK_URL_INVALID: entry<{ reason: string }>(
    ({ reason }) => `The address is not valid: ${reason}.`,
    'Pass an absolute https address.',
  ),
  NETWORK_DOMAIN_DENIED: entry<{ origin: string }>(
    ({ origin }) => `${origin} is not in the app's domain list.`,
    'Add the origin to the domain list of the app in the host or in the store.',
  ),
  NETWORK_HEADER_INVALID: entry<{ header: string }>(
    ({ header }) => `The header ${header} is not valid.`,
    'Header names are tokens, and values hold no line breaks or control characters.',
  ),
  NETWORK_TIMEOUT: entry<{ timeoutMs: number }>(
    ({ timeoutMs }) => `No answer within ${timeoutMs} ms.`,
    'Raise networkTimeout in app.json or `timeout` of the call, or check the server.',
  ),
  NETWORK_REDIRECT_DENIED: entry<Record<string, never>>(
    () => 'The server redirected the request.',
    'Call the final address; the host checks each address before it is used.',
  ),
  NETWORK_RESPONSE_TOO_LARGE: entry<{ limitBytes: number }>(
    ({ limitBytes }) => `The answer is larger than ${limitBytes} bytes.`,
    'Ask the server for less at a time, or use wx.downloadFile.',
  ),
  NETWORK_TOO_MANY: entry<{ limit: number }>(
    ({ limit }) => `More than ${limit} requests are waiting.`,
    'Let some finish before starting others.',
  ),
  NETWORK_FAILED: entry<Record<string, never>>(
    () => 'The server could not be reached, or the browser did not allow it.',
    'Check the connection; on the web the server must also answer with CORS headers.',
  ),

  STORAGE_KEY_INVALID: entry<{ reason: string }>(
    ({ reason }) => `The storage key is not valid: ${reason}.`,
    'Use a short text as the key.',
  ),
  STORAGE_KEY_MISSING: entry<Record<string, never>>(
    () => 'There is no data under this key.',
    'Use wx.getStorageInfo to see which keys exist.',
  ),
  STORAGE_VALUE_TOO_LARGE: entry<{ limitBytes: number }>(
    ({ limitBytes }) => `The value is larger than ${limitBytes} bytes.`,
    'Split it, or keep it on a server.',
  ),
  STORAGE_QUOTA_EXCEEDED: entry<{ limitBytes: number }>(
    ({ limitBytes }) => `The app's storage would exceed ${limitBytes} bytes.`,
    'Remove what is no longer needed.',
  ),
  STORAGE_FAILED: entry<Record<string, never>>(
    () => 'The device could not store the data.',
    'The disk may be full, or storage blocked in this browser.',
  ),

  FILE_NOT_FOUND: entry<{ path: string }>(({ path }) => `There is no file ${path}.`, 'Temporary files end with the session.'),
  FILE_DENIED: entry<{ path: string }>(
    ({ path }) => `${path} is not the mini-program's to use so.`,
    'Write below wx.env.USER_DATA_PATH, by names without "." and "..", of at most 255 characters.',
  ),
  FILE_NOT_AT_HAND: entry<{ path: string }>(
    ({ path }) => `${path} cannot be read synchronously: the logic layer does not have it.`,
    'Read it by readFile(). At hand are kept files of up to 256 KiB, what this session wrote, and files that it was just given.',
  ),
  FILE_EXISTS: entry<{ path: string }>(({ path }) => `${path} is there already.`, 'Take another name, or remove it first.'),
  FILE_KIND_WRONG: entry<{ path: string; expected: 'a file' | 'a directory' | 'empty' }>(
    ({ path, expected }) => `${path} is not ${expected}.`,
    'Ask stat() what it is; remove a directory with what is in it by rmdir({ recursive: true }).',
  ),
  FILE_QUOTA_EXCEEDED: entry<{ limitBytes: number }>(
    ({ limitBytes }) => `The mini-program would keep more than ${limitBytes} bytes of files.`,
    'Remove files that are no longer needed: getSavedFileList() and readdir() say which there are.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
