// `data` of wx.request: a query for methods without a body, else text by content type.

type Data = unknown;

export function hasBody(method: string): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/** Adds `data` to the address, for GET and HEAD. */
export function addQuery(url: URL, data: Data): void {
  const query = typeof data === 'string' ? data.replace(/^\?/, '') : isObject(data) ? encodeForm(data) : '';
  if (query === '') return;
  url.search = url.search === '' ? query : `${url.search}&${query}`;
}

/** What is sent. Without a content type JSON is meant, and `headers` is told so. */
export function toBody(data: Data, headers: Map<string, string>): string | ArrayBuffer | undefined {
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  if (data === undefined || data === null) return undefined;
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data;
  const isForm = headers.get('content-type')?.toLowerCase().includes('application/x-www-form-urlencoded') ?? false;
  return isForm && isObject(data) ? encodeForm(data) : JSON.stringify(data);
}

function encodeForm(data: Readonly<Record<string, unknown>>): string {
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        `${encode(name)}=${encode(isObject(value) || Array.isArray(value) ? JSON.stringify(value) : String(value))}`,
    )
    .join('&');
}

/** A lone surrogate has no encoding and would throw. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd'));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof ArrayBuffer);
}
