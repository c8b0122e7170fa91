import { answerFrames, type FrameHandler } from './answer-frames.ts';
import { frameFiles } from './frame-files.ts';

export interface FrameHandlerOptions {
  /** Path of the folder under which the documents appear. Default `/`: mounted by a router, or on a server of its own. */
  readonly basePath?: string;
}

/**
 * Serves the frame documents from a host's own server, whatever it is written with.
 *
 * @example
 * const frames = createFrameHandler({ basePath: '/dinghy/' });
 * createServer((request, response) => {
 *   if (frames.node(request, response)) return;
 *   response.writeHead(404).end();
 * });
 * @since 0.1.0
 */
export function createFrameHandler({ basePath = '/' }: FrameHandlerOptions = {}): FrameHandler {
  return answerFrames(frameFiles, basePath);
}
