import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Container, OpenOptions } from '../create-container.ts';
import { createEmitter } from '../session/emitter.ts';
import type { CloseReason, MiniProgramEvents, MiniProgramHandle } from '../session/mini-program-handle.ts';
import { defineMiniProgramElement, type MiniProgramElement } from './define-mini-program-element.ts';

interface OpenedCall {
  readonly options: OpenOptions;
  readonly handle: MiniProgramHandle & { readonly emit: ReturnType<typeof createEmitter<MiniProgramEvents>>['emit'] };
}

/** A container that opens nothing, and says what it was asked for. */
function createRecordingContainer(): Container & { readonly calls: OpenedCall[] } {
  const calls: OpenedCall[] = [];
  return {
    calls,
    warm: () => undefined,
    forget: async () => undefined,
    dispose: () => undefined,
    open(options) {
      const events = createEmitter<MiniProgramEvents>();
      let settle: (reason: CloseReason) => void = () => undefined;
      const closed = new Promise<CloseReason>((resolve) => {
        settle = resolve;
      });
      const handle = {
        appId: options.appId,
        opened: Promise.resolve(),
        closed,
        on: events.on,
        emit: events.emit,
        open: vi.fn(async () => undefined),
        setShown: vi.fn(),
        setTheme: vi.fn(),
        setFontSize: vi.fn(),
        close: vi.fn(() => settle('host')),
      };
      calls.push({ options, handle });
      return handle;
    },
  };
}

let count = 0;
function create(html: (tag: string) => string): {
  readonly container: ReturnType<typeof createRecordingContainer>;
  readonly element: MiniProgramElement;
} {
  count += 1;
  const tag = `mini-program-${count}`;
  const container = createRecordingContainer();
  defineMiniProgramElement(container, tag);
  document.body.innerHTML = html(tag);
  return { container, element: document.querySelector(tag) as MiniProgramElement };
}
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

afterEach(() => {
  document.body.innerHTML = '';
});

describe('defineMiniProgramElement', () => {
  it('opens a mini-program once it is in the document with its attributes', async () => {
    const { container, element } = create(
      (tag) => `<${tag} src="/apps/shop/" app-id="shop" path="/pages/a" name="Shop" theme="dark" font-size="20"></${tag}>`,
    );
    await turn();
    expect(container.calls.map(({ options }) => options)).toEqual([
      { appId: 'shop', source: '/apps/shop/', mount: element, path: '/pages/a', name: 'Shop', theme: 'dark', fontSize: 20 },
    ]);
    expect(element.handle).toBe(container.calls[0]?.handle);
  });

  it('closes it when it is taken out, and opens another when it is put back', async () => {
    const { container, element } = create((tag) => `<${tag} src="/a" app-id="a"></${tag}>`);
    await turn();
    element.remove();
    await turn();
    expect(container.calls[0]?.handle.close).toHaveBeenCalledTimes(1);
    expect(element.handle).toBeUndefined();
    document.body.append(element);
    await turn();
    expect(container.calls).toHaveLength(2);
  });

  it('opens once for several attributes, and again for another app', async () => {
    const { container, element } = create((tag) => `<${tag}></${tag}>`);
    await turn();
    expect(container.calls).toHaveLength(0);
    element.setAttribute('app-id', 'b');
    element.setAttribute('src', '/b');
    await turn();
    expect(container.calls).toHaveLength(1);
    element.setAttribute('app-id', 'c');
    element.setAttribute('src', '/c');
    await turn();
    expect(container.calls.map(({ options }) => options.appId)).toEqual(['b', 'c']);
    expect(container.calls[0]?.handle.close).toHaveBeenCalled();
  });

  it('goes to another page, theme and text size without opening anew', async () => {
    const { container, element } = create((tag) => `<${tag} src="/a" app-id="a"></${tag}>`);
    await turn();
    element.setAttribute('path', '/pages/b?x=1');
    element.setAttribute('theme', 'dark');
    element.setAttribute('font-size', '22');
    await turn();
    expect(container.calls).toHaveLength(1);
    expect(container.calls[0]?.handle.open).toHaveBeenCalledWith('/pages/b?x=1');
    expect(container.calls[0]?.handle.setTheme).toHaveBeenCalledWith('dark');
    expect(container.calls[0]?.handle.setFontSize).toHaveBeenCalledWith(22);
  });

  it('sends the events of the mini-program as its own', async () => {
    const { container, element } = create((tag) => `<${tag} src="/a" app-id="a"></${tag}>`);
    await turn();
    const details: unknown[] = [];
    element.addEventListener('close', (event) => details.push((event as CustomEvent).detail));
    container.calls[0]?.handle.emit('close', { reason: 'user' });
    expect(details).toEqual([{ reason: 'user' }]);
  });

  it('tells of an attribute that is missing', async () => {
    const { container, element } = create((tag) => `<${tag}></${tag}>`);
    const codes: string[] = [];
    element.addEventListener('error', (event) => codes.push((event as Event as CustomEvent).detail.error.code));
    element.setAttribute('src', '/a');
    await turn();
    expect(codes).toEqual(['CONTAINER_ATTRIBUTE_MISSING']);
    expect(container.calls).toHaveLength(0);
  });
});
