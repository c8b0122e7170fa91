// The server that the request suite talks to, as a function: serve it with whatever the platform has.

export interface ServedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ServedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Wait before answering. */
  readonly delayMs?: number;
}

/** Echoes, delays, redirects and floods, by path. */
export function answerConformanceRequest(request: ServedRequest): ServedAnswer {
  const { pathname, searchParams } = new URL(request.path, 'http://conformance.invalid');
  const text = (body: string, status = 200): ServedAnswer => ({
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body,
  });
  if (pathname === '/echo') {
    return {
      status: 200,
      headers: { 'content-type': 'application/json', 'x-served-by': 'conformance' },
      body: JSON.stringify(request),
    };
  }
  if (pathname === '/status') return text('said', Number(searchParams.get('code')));
  if (pathname === '/slow') return { ...text('late'), delayMs: 2000 };
  if (pathname === '/large') return text('x'.repeat(Number(searchParams.get('bytes'))));
  if (pathname === '/redirect')
    return { status: Number(searchParams.get('code') ?? 302), headers: { location: searchParams.get('to') ?? '' }, body: '' };
  if (pathname === '/loop') return { status: 302, headers: { location: '/loop' }, body: '' };
  return text('hello');
}
