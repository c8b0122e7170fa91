// Frame documents inside the host's own script
export { embeddedFrames } from './web/frames/embedded-frames.ts';
