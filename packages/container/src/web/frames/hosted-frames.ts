import type { FrameSource } from './frame-source.ts';

export interface HostedFramesOptions {
  /** Address of the folder that holds `logic.html` and `view.html`; relative ones count from the host page. */
  readonly baseUrl: string;
}

/**
 * Frame documents served by a web server: the host's own, or better one on another registrable domain. The way for
 * production. See docs/guide/serving-frames.md.
 *
 * @example
 * createContainer({ frames: hostedFrames({ baseUrl: 'https://frames.example-sandbox.com/dinghy/' }) });
 * @since 0.1.0
 */
export function hostedFrames({ baseUrl }: HostedFramesOptions): FrameSource {
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`, document.baseURI);
  return {
    frameSrc: base.href,
    load(kind, iframe) {
      iframe.src = new URL(`${kind}.html`, base).href;
    },
  };
}
