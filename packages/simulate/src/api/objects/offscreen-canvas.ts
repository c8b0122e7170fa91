// `wx.createOffscreenCanvas`, which live pushers have too.

export function createOffscreenCanvas(): object {
  return { width: 100, height: 100, getContext: () => ({}), createImage: () => new window.Image() };
}
