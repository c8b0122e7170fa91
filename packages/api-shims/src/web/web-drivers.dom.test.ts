import { afterEach, describe, expect, test, vi } from 'vitest';
import { createWebHandOverDriver } from './web-hand-over-driver.ts';
import { createWebSocketDriver } from './web-socket-driver.ts';

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('createWebHandOverDriver', () => {
  function create() {
    const followed: object[] = [];
    const types: string[] = [];
    vi.stubGlobal('setTimeout', () => 0);
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${types.push((blob as Blob).type)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      followed.push({ download: this.download, target: this.target, rel: this.rel, type: types.at(-1) });
    });
    return { driver: createWebHandOverDriver(), followed };
  }

  // A blob's address has the host's origin: what a browser takes for a document would run as the host.
  test('saves a file as bytes of no type', () => {
    const { driver, followed } = create();
    driver.save({ bytes: bytesOf('<script>'), mime: 'text/html' }, 'a.txt');
    expect(followed).toEqual([{ download: 'a.txt', target: '', rel: '', type: 'application/octet-stream' }]);
  });

  test.each([
    ['pdf', '%PDF-1.7', true],
    ['pdf', '<script>alert(1)</script>', false],
    ['docx', '%PDF-1.7', false],
  ] as const)('shows a %s that begins with %s: %s', (type, text, isShown) => {
    const { driver, followed } = create();
    expect(driver.show({ bytes: bytesOf(text), mime: 'text/html' }, type)).toBe(isShown);
    expect(followed).toEqual(isShown ? [{ download: '', target: '_blank', rel: 'noopener', type: 'application/pdf' }] : []);
  });
});

describe('createWebSocketDriver', () => {
  const listener = { onOpen: vi.fn(), onMessage: vi.fn(), onError: vi.fn(), onClose: vi.fn() };

  test.each([
    ['bank.example', 'wss://bank.example/live', false],
    ['bank.example', 'wss://bank.example:8443/live', false],
    ['bank.example', 'wss://api.example/live', true],
    ['localhost', 'ws://localhost:9000/live', true],
  ])('of a page of %s opens %s: %s', (hostname, address, isOpened) => {
    const opened: string[] = [];
    vi.stubGlobal('location', { hostname });
    vi.stubGlobal(
      'WebSocket',
      class extends EventTarget {
        constructor(url: string) {
          super();
          opened.push(url);
        }
      },
    );
    const open = (): unknown => createWebSocketDriver().open(new URL(address), [], listener);
    if (isOpened) open();
    else expect(open).toThrow(expect.objectContaining({ code: 'NETWORK_DOMAIN_DENIED' }));
    expect(opened).toEqual(isOpened ? [address] : []);
  });
});
