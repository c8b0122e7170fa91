import { request } from './http';

const KEY = 'visitor';

/** This device's visitor id; made by the server on first use and kept. */
export async function visitorHeader() {
  let visitor = wx.getStorageSync(KEY);
  if (!visitor) {
    ({ visitor } = await request('/api/session', { method: 'POST', data: {} }));
    wx.setStorageSync(KEY, visitor);
  }
  return { 'x-visitor': visitor };
}
