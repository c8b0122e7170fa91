import type { IncomingMessage } from 'node:http';
import type { Answer } from './answer.ts';

export interface RouteCall {
  readonly request: IncomingMessage;
  /** Parts of the path that the pattern names with a colon, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Origin of this server as the client wrote it, for addresses in answers. */
  readonly baseUrl: string;
}

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Such as `/api/products/:id`. */
  readonly pattern: string;
  readonly handle: (call: RouteCall) => Answer | Promise<Answer>;
}

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route for a path, `'method'` where only another method would do, or undefined. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | 'method' | undefined {
  let pathIsKnown = false;
  for (const route of routes) {
    const params = matchPattern(route.pattern, path);
    if (params === undefined) continue;
    if (route.method === method) return { route, params };
    pathIsKnown = true;
  }
  return pathIsKnown ? 'method' : undefined;
}

function matchPattern(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
