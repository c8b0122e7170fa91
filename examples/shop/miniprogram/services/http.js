import { apiBase as defaultBase } from '../config';

let apiBase = defaultBase;

export function setApiBase(address) {
  apiBase = address;
}

/** A failure that can be shown: `fields` marks the fields of a form. */
export class ShopError extends Error {
  constructor(message, fields = {}) {
    super(message);
    this.fields = fields;
  }
}

/** Resolves with the decoded answer; rejects with a ShopError. */
export function request(path, { method = 'GET', data, header = {} } = {}) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: apiBase + path,
      method,
      data,
      header: { 'content-type': 'application/json', ...header },
      success({ statusCode, data: body }) {
        if (statusCode >= 200 && statusCode < 300) resolve(body);
        else reject(new ShopError(body?.message ?? `The shop answered ${statusCode}.`, body?.fields));
      },
      fail: () => reject(new ShopError('The shop cannot be reached. Check your connection.')),
    });
  });
}
