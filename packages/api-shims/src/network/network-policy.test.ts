import { isDinghyError } from '@dinghy/errors';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createListPolicy } from './list-policy.ts';
import { admitUrl } from './network-policy.ts';

const policy = createListPolicy({
  request: ['https://ok.com', 'https://ok.com:8443', 'http://localhost:3000', 'https://xn--bcher-kva.example'],
});

function verdict(url: string, entries = policy): string {
  try {
    return admitUrl(url, entries, 'app', 'request').href;
  } catch (error) {
    return isDinghyError(error) ? error.code : String(error);
  }
}

describe('admitUrl', () => {
  test.each([
    ['https://ok.com/a?b=c', 'https://ok.com/a?b=c'],
    ['HTTPS://OK.COM/A', 'https://ok.com/A'],
    ['https://ok.com:443/', 'https://ok.com/'],
    ['https://ok.com:8443/', 'https://ok.com:8443/'],
    ['http://localhost:3000/x', 'http://localhost:3000/x'],
    ['https://ok.com/a#fragment', 'https://ok.com/a'],
    ['https://ok.com/?q=咖啡 1', 'https://ok.com/?q=%E5%92%96%E5%95%A1%201'],
    ['https://ok.com/?path=a\\b', 'https://ok.com/?path=a\\b'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ])('admits %s', (url, expected) => expect(verdict(url)).toBe(expected));

  test.each([
    ['another host', 'https://evil.com/', 'NETWORK_DOMAIN_DENIED'],
    ['a listed name in the fragment', 'https://evil.com#ok.com', 'NETWORK_DOMAIN_DENIED'],
    ['a listed name in the path', 'https://evil.com/ok.com', 'NETWORK_DOMAIN_DENIED'],
    ['a listed name as a subdomain', 'https://ok.com.evil.com/', 'NETWORK_DOMAIN_DENIED'],
    ['a subdomain of a listed name', 'https://api.ok.com/', 'NETWORK_DOMAIN_DENIED'],
    ['a longer name', 'https://notok.com/', 'NETWORK_DOMAIN_DENIED'],
    ['a trailing dot', 'https://ok.com./', 'NETWORK_DOMAIN_DENIED'],
    ['another scheme', 'http://ok.com/', 'NETWORK_DOMAIN_DENIED'],
    ['another port', 'https://ok.com:444/', 'NETWORK_DOMAIN_DENIED'],
    ['a look-alike', 'https://оk.com/', 'NETWORK_DOMAIN_DENIED'],
    ['an ideographic full stop', 'https://evil。com/', 'NETWORK_DOMAIN_DENIED'],
    ['a decimal address', 'http://2130706433:3000/', 'NETWORK_DOMAIN_DENIED'],
    ['the metadata service', 'http://169.254.169.254/', 'NETWORK_DOMAIN_DENIED'],
    ['an IPv6 address', 'http://[::1]:3000/', 'NETWORK_DOMAIN_DENIED'],
    ['user information', 'https://ok.com@evil.com/', 'NETWORK_URL_INVALID'],
    ['user information for the listed host', 'https://a:b@ok.com/', 'NETWORK_URL_INVALID'],
    ['a backslash', 'https://evil.com\\@ok.com/', 'NETWORK_URL_INVALID'],
    ['a tab', 'https://ok.com\t.evil.com/', 'NETWORK_URL_INVALID'],
    ['a line break', 'https://ok.com/\r\nX: y', 'NETWORK_URL_INVALID'],
    ['a NUL', 'https://ok.com/\u0000', 'NETWORK_URL_INVALID'],
    ['no host', 'https://', 'NETWORK_URL_INVALID'],
    ['a relative address', '/path', 'NETWORK_URL_INVALID'],
    ['no scheme', '//ok.com/', 'NETWORK_URL_INVALID'],
    ['one slash', 'https:/ok.com/', 'NETWORK_URL_INVALID'],
    ['a file', 'file:///etc/passwd', 'NETWORK_URL_INVALID'],
    ['script', 'javascript:alert(1)//https://ok.com', 'NETWORK_URL_INVALID'],
    ['data', 'data:text/html,https://ok.com', 'NETWORK_URL_INVALID'],
    ['a blob of a listed origin', 'blob:https://ok.com/1', 'NETWORK_URL_INVALID'],
    ['space before the scheme', ' https://ok.com/', 'NETWORK_URL_INVALID'],
  ])('refuses %s', (_what, url, code) => expect(verdict(url)).toBe(code));

  test.each([
    ['*', 'https://evil.com/'],
    ['https://*', 'https://evil.com/'],
    ['https://*.ok.com', 'https://a.ok.com/'],
    ['https://ok.com/path', 'https://ok.com/other'],
    ['ok.com', 'https://ok.com/'],
    ['', 'https://ok.com/'],
    ['https://user@ok.com', 'https://ok.com/'],
  ])('takes an entry that is not an origin (%s) as matching nothing', (entry, url) => {
    expect(verdict(url, createListPolicy({ request: [entry] }))).toBe('NETWORK_DOMAIN_DENIED');
  });

  test('keeps the lists of uses apart', () => {
    expect(() => admitUrl('https://ok.com/', policy, 'app', 'uploadFile')).toThrow('NETWORK_DOMAIN_DENIED');
  });

  test('answers only addresses of listed origins, whatever it is given', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://',
      'ok.com',
      'evil.com',
      '@',
      ':',
      '8443',
      '#',
      '?',
      '/',
      '\\',
      '.',
      '%',
      '[',
      ']',
      '\t',
      'ö',
      '//',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
        (url) => {
          const answer = verdict(url);
          if (/^[A-Z_]+$/.test(answer)) return;
          expect(['https://ok.com', 'https://ok.com:8443']).toContain(new URL(answer).origin);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
