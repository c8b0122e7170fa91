import { spawnTied } from './spawn-tied.ts';

export interface VirtualScreen {
  /** For the environment variable DISPLAY. */
  readonly display: string;
  close(): void;
}

/** An X server that shows nothing, on a number that is free. */
export async function openVirtualScreen(): Promise<VirtualScreen> {
  const server = spawnTied('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended before it had a screen.')));
  });
  return { display: `:${number}`, close: () => server.kill() };
}
