// The host page's own content-security policy. `frame-src` matters most for mini-programs: it is what keeps a frame from
// leaving its document, since a frame may navigate itself and no policy of its own can forbid that.

export interface HostPolicyOptions {
  /** Where the frame documents are; the only addresses that a frame of this page may show. */
  readonly frameSrc: string;
  /** Servers that mini-programs may ask through `wx.request`, and whose pictures may be shown. */
  readonly partnerOrigins: readonly string[];
}

export function hostPolicy({ frameSrc, partnerOrigins }: HostPolicyOptions): string {
  const partners = partnerOrigins.join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' blob: data: ${partners}`,
    "font-src 'self'",
    // Sounds that mini-programs play without a page (`wx.createInnerAudioContext`).
    'media-src blob:',
    `connect-src 'self' ${partners}`,
    `frame-src ${frameSrc}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
