import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Answer, json } from './http/answer.ts';
import { HttpError } from './http/http-error.ts';
import { matchRoute, type Route } from './http/router.ts';
import { createOrderBook } from './orders/order-book.ts';
import { createCatalogueRoutes } from './routes/catalogue-routes.ts';
import { createOrderRoutes } from './routes/order-routes.ts';
import { pictureRoutes } from './routes/picture-routes.ts';

export interface ShopServerOptions {
  /** Origins whose pages may read the answers. Nobody else gets a CORS header. */
  readonly allowedOrigins: readonly string[];
  readonly now?: () => Date;
}

export function createShopServer({ allowedOrigins, now = () => new Date() }: ShopServerOptions): Server {
  const routes = [...pictureRoutes, ...createCatalogueRoutes(now), ...createOrderRoutes(createOrderBook(now))];
  return createServer((request, response) => {
    allowOrigin(request, response, allowedOrigins);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    answer(routes, request).then(
      (result) => write(response, result),
      (error: unknown) => write(response, toAnswer(error)),
    );
  });
}

async function answer(routes: readonly Route[], request: IncomingMessage): Promise<Answer> {
  const baseUrl = `http://${request.headers.host ?? '127.0.0.1'}`;
  const url = new URL(request.url ?? '/', baseUrl);
  const match = matchRoute(routes, request.method ?? 'GET', url.pathname);
  if (match === undefined) throw new HttpError(404, 'ROUTE_UNKNOWN', 'There is nothing here.');
  if (match === 'method') throw new HttpError(405, 'METHOD_NOT_ALLOWED', 'This address does not take that method.');
  return match.route.handle({ request, params: match.params, query: url.searchParams, baseUrl });
}

function allowOrigin(request: IncomingMessage, response: ServerResponse, allowedOrigins: readonly string[]): void {
  response.setHeader('Vary', 'Origin');
  const { origin } = request.headers;
  if (origin === undefined || !allowedOrigins.includes(origin)) return;
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', 'content-type, x-visitor');
  response.setHeader('Access-Control-Max-Age', '600');
}

function toAnswer(error: unknown): Answer {
  if (error instanceof HttpError)
    return json({ code: error.code, message: error.message, ...(error.fields && { fields: error.fields }) }, error.status);
  // Nothing about our own faults goes to a client.
  console.error(error);
  return json({ code: 'SHOP_FAILED', message: 'The shop has a problem. Please try again.' }, 500);
}

function write(response: ServerResponse, { status, type, body, maxAgeSeconds }: Answer): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': maxAgeSeconds > 0 ? `public, max-age=${maxAgeSeconds}` : 'no-store',
    'X-Content-Type-Options': 'nosniff',
    // A picture opened by itself is a document; it must not run anything.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  });
  response.end(body);
}
