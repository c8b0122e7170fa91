import { frameDocuments } from '#frame-documents';
import type { FrameSource } from './frame-source.ts';

let warned = false;

/**
 * Frame documents that travel inside the host's own script and are shown through `srcdoc`. For development: their policy
 * comes from a `<meta>` element only, they inherit the host page's policy (which must admit the same script hashes), and
 * they add the runtimes to the host's bundle.
 *
 * @example
 * createContainer({ frames: embeddedFrames() });
 * @since 0.1.0
 */
export function embeddedFrames(): FrameSource {
  if (!warned) {
    warned = true;
    console.warn(
      'Dinghy: embeddedFrames() is for development. Serve the frame documents in production: docs/guide/serving-frames.md',
    );
  }
  return {
    frameSrc: "'none'",
    load(kind, iframe) {
      iframe.srcdoc = frameDocuments[kind].html;
    },
  };
}
