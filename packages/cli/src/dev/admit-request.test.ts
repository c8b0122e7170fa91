import { describe, expect, it } from 'vitest';
import { admitRequest, type RequestFacts } from './admit-request.ts';

const good: RequestFacts = { method: 'GET', url: '/secret/package/manifest.json', host: '127.0.0.1:5180', origin: undefined };
const ask = (facts: Partial<RequestFacts>) => admitRequest({ ...good, ...facts }, 5180, 'secret');

describe('admitRequest', () => {
  it.each<[Partial<RequestFacts>, string]>([
    [{}, 'package/manifest.json'],
    [{ host: 'localhost:5180' }, 'package/manifest.json'],
    [{ origin: 'http://127.0.0.1:5180' }, 'package/manifest.json'],
    [{ url: '/secret/' }, ''],
    [{ url: '/secret' }, ''],
    [{ url: '/secret/frames/view.html?a=/b' }, 'frames/view.html'],
    [{ url: '/secret/?x' }, ''],
    [{ method: 'HEAD' }, 'package/manifest.json'],
  ])('admits %j', (facts, path) => {
    expect(ask(facts)).toEqual({ admitted: true, path });
  });

  it.each<[Partial<RequestFacts>, number]>([
    [{ host: 'evil.example' }, 421],
    [{ host: 'evil.example:5180' }, 421],
    [{ host: '127.0.0.1:5181' }, 421],
    [{ host: '127.0.0.1' }, 421],
    [{ host: 'localhost.evil.example:5180' }, 421],
    [{ host: undefined }, 421],
    [{ url: '/' }, 403],
    [{ url: '/secre/' }, 403],
    [{ url: '/secrets/' }, 403],
    [{ url: '//secret/' }, 403],
    [{ url: '/x/../secret/' }, 403],
    [{ url: '/?secret' }, 403],
    [{ url: undefined }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ method: 'POST' }, 405],
    [{ method: 'OPTIONS' }, 405],
  ])('refuses %j with %s', (facts, status) => {
    expect(ask(facts)).toEqual({ admitted: false, status });
  });
});
