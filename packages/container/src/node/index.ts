// Serving frame documents

export type { FrameHandler } from './answer-frames.ts';
export { copyFrames } from './copy-frames.ts';
export { createFrameHandler, type FrameHandlerOptions } from './create-frame-handler.ts';
export { createFrameServer, type FrameServer, type FrameServerOptions } from './create-frame-server.ts';
export { type FrameFile, frameFiles } from './frame-files.ts';
