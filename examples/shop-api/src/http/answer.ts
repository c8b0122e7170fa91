/** What a route returns; the server writes it. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  /** Seconds that a browser may keep it. */
  readonly maxAgeSeconds: number;
}

export function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value), maxAgeSeconds: 0 };
}

export function svg(body: string): Answer {
  return { status: 200, type: 'image/svg+xml', body, maxAgeSeconds: 3600 };
}
