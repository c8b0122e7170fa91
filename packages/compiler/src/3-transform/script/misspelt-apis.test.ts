import { describe, expect, it } from 'vitest';
import { findMisspeltApis } from './misspelt-apis.ts';

const suggestions = (code: string): readonly string[] => findMisspeltApis(code).misspelt.map(({ suggestion }) => suggestion);

describe('findMisspeltApis', () => {
  it.each([
    ['wx.requst({})', 'request'],
    ['a(); wx.showTost ({ title: "x" })', 'showToast'],
    ['wx.setStoragesync("a", 1)', 'setStorageSync'],
    ['wx.navigateto({})', 'navigateTo'],
    ['wx.getSysteminfo()', 'getSystemInfo'],
  ])('finds in %j %s', (code, suggestion) => {
    expect(suggestions(code)).toEqual([suggestion]);
  });

  it.each([
    'wx.request({})',
    'wx.lin({})',
    'this.wx.requst({})',
    'awx.requst({})',
    'if (wx.requst) wx.requst({})',
    'wx.requst = f; wx.requst()',
    'typeof wx.requst; wx.requst()',
    'wx.requst',
    'wx.cloud.callFunction({})',
    'wx[name]()',
  ])('finds nothing in %j', (code) => {
    expect(suggestions(code)).toEqual([]);
  });

  it('names what a module makes itself, for the others', () => {
    expect(findMisspeltApis('wx.requst = f; wx.request(); wx.lin == 1').own).toEqual(['requst', 'lin']);
  });
});
