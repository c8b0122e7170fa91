import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFrameHandler } from './create-frame-handler.ts';

export interface FrameServerOptions {
  /** Default: any free port. */
  readonly port?: number;
  /** Default: this machine only. */
  readonly hostname?: string;
}

export interface FrameServer {
  /** For `hostedFrames({ baseUrl })`. */
  readonly baseUrl: string;
  close(): Promise<void>;
}

/**
 * A server that serves the frame documents and nothing else: another origin than the host's, for development and tests.
 *
 * @example
 * const frames = await createFrameServer({ port: 4100 });
 * @since 0.1.0
 */
export async function createFrameServer({ port = 0, hostname = '127.0.0.1' }: FrameServerOptions = {}): Promise<FrameServer> {
  const handler = createFrameHandler();
  const server = createServer((request, response) => {
    if (!handler.node(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    baseUrl: `http://${hostname.includes(':') ? `[${hostname}]` : hostname}:${bound}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
