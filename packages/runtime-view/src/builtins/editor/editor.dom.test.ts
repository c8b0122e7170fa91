import { CHANNELS, type Json } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { fromDelta, toDelta } from './document.ts';
import { drawLines, placeSpan, readLines, readSpan } from './editor-dom.ts';

let page: BuiltInPage | undefined;
afterEach(() => {
  page?.dispose();
  page = undefined;
  document.body.replaceChildren();
});

const call = async (method: string, argument: Json = {}): Promise<Json> => {
  const answer = await page?.logic.call(CHANNELS.render, 'callComponent', {
    scope: 1,
    selector: '#e',
    index: 0,
    method,
    argument,
  });
  await page?.settle();
  return answer as Json;
};
const field = (): HTMLElement => page?.find('.ql-editor') as HTMLElement;
const mount = async (attributes = ''): Promise<void> => {
  page = await mountWxml(`<editor id="e" placeholder="Write" ${attributes} bindready="r" bindinput="i" bindstatuschange="s"/>`);
};
const select = (from: number, to: number): void => {
  field().focus();
  placeSpan(field(), { from, to });
};
const last = (type: string): Json | undefined => page?.details().findLast(([name]) => name === type)?.[1];

describe('editor', () => {
  it('is ready, empty, and says what to write', async () => {
    await mount();
    expect(page?.details()).toEqual([['ready', {}]]);
    expect([field().hasAttribute('data-empty'), field().dataset.placeholder]).toEqual([true, 'Write']);
  });

  it('shows what the page sets, and gives it back', async () => {
    await mount();
    await call('setContents', {
      delta: { ops: [{ insert: 'Fog ' }, { insert: 'lifts', attributes: { bold: true } }, { insert: '\n' }] },
    });
    expect(field().querySelector('strong')?.textContent).toBe('lifts');
    expect(await call('getContents')).toMatchObject({ html: '<p>Fog <strong>lifts</strong></p>', text: 'Fog lifts\n' });
  });

  it('formats what is selected, and takes the format away again', async () => {
    await mount();
    await call('setContents', { html: '<p>one two</p>' });
    select(4, 7);
    await call('format', { name: 'bold', value: null });
    expect(await call('getContents')).toMatchObject({ html: '<p>one <strong>two</strong></p>' });
    expect(last('statuschange')).toEqual({ bold: true });
    await call('format', { name: 'bold' });
    expect(await call('getContents')).toMatchObject({ html: '<p>one two</p>' });
    await call('undo');
    await call('undo');
    await call('redo');
    expect(await call('getContents')).toMatchObject({ html: '<p>one <strong>two</strong></p>' });
  });

  it('frames a touched picture with the tools that the page wants', async () => {
    await mount('show-img-size="{{true}}" show-img-toolbar show-img-resize');
    await call('insertImage', { src: '/a.png', width: '40' });
    const picture = () => field().querySelector('img') as HTMLImageElement;
    await page?.tap(picture());
    const parts = ['.wx-editor-size', '.wx-editor-bar', '.wx-editor-handle'];
    expect(parts.map((name) => page?.root.querySelectorAll(name).length)).toEqual([1, 1, 2]);
    await page?.tap('[data-action=center]');
    expect(await call('getContents')).toMatchObject({ html: expect.stringContaining('text-align: center') });
    await page?.tap(picture());
    await page?.tap('[data-action=remove]');
    expect([await call('getContents'), page?.find('.wx-editor-frame')]).toMatchObject([{ text: '\n' }, null]);
  });

  it('makes a picture wider by its handle', async () => {
    await mount('show-img-resize');
    await call('insertImage', { src: '/a.png', width: '40', height: '20' });
    const picture = field().querySelector('img') as HTMLImageElement;
    picture.getBoundingClientRect = () => ({ left: 0, top: 0, width: 40, height: 20 }) as DOMRect;
    await page?.tap(picture);
    await page?.drag('.wx-editor-handle-right', [
      [40, 20],
      [100, 20],
    ]);
    const { delta } = (await call('getContents')) as { delta: { ops: { attributes?: unknown }[] } };
    expect(delta.ops[0]?.attributes).toEqual({ width: '100' });
  });

  it.each(['', 'show-img-toolbar read-only'])('frames no picture with %j', async (attributes) => {
    await mount(attributes);
    await call('insertImage', { src: '/a.png' });
    await page?.tap(field().querySelector('img') as Element);
    expect(page?.find('.wx-editor-frame')).toBeNull();
  });

  it('has no other formats than those of enable-formats', async () => {
    page = await mountWxml('<editor id="e" enable-formats="{{f}}"/>', { f: ['bold'] });
    await call('setContents', { html: '<h1>one <strong>two</strong> <em>three</em></h1>' });
    expect(await call('getContents')).toMatchObject({ html: '<p>one <strong>two</strong> three</p>' });
    select(0, 3);
    await call('format', { name: 'italic' });
    await call('format', { name: 'bold' });
    expect(await call('getContents')).toMatchObject({ html: '<p><strong>one</strong> <strong>two</strong> three</p>' });
  });

  it('goes on with what was selected when a toolbar has taken the focus', async () => {
    await mount();
    await call('setContents', { html: '<p>one two</p>' });
    select(4, 7);
    document.dispatchEvent(new Event('selectionchange'));
    field().blur();
    await call('format', { name: 'bold' });
    await call('format', { name: 'italic' });
    expect(await call('getContents')).toMatchObject({ html: '<p>one <em><strong>two</strong></em></p>' });
  });

  it('tells what is selected, while the field has the focus', async () => {
    page = await mountWxml('<editor id="e" bindselectionchange="s"/>');
    await call('setContents', { html: '<p>one two</p>' });
    select(4, 7);
    field().blur();
    document.dispatchEvent(new Event('selectionchange'));
    await page.settle();
    expect(page.details()).toEqual([['selectionchange', { selectionStart: 4, selectionEnd: 7 }]]);
  });

  it('indents by steps, within limits', async () => {
    await mount();
    for (const value of ['-1', '+1', '+1', '-1']) await call('format', { name: 'indent', value });
    expect(((await call('getContents')) as { delta: { ops: unknown[] } }).delta.ops).toEqual([
      { insert: '\n', attributes: { indent: 1 } },
    ]);
  });

  it('hears what is typed', async () => {
    await mount();
    (field().firstElementChild as HTMLElement).textContent = 'typed';
    field().dispatchEvent(new Event('input', { bubbles: true }));
    await page?.settle();
    expect(last('input')).toMatchObject({ text: 'typed\n', html: '<p>typed</p>' });
    expect(field().hasAttribute('data-empty')).toBe(false);
  });

  it('inserts text, pictures and rules where the caret is', async () => {
    await mount();
    await call('insertText', { text: 'ab' });
    select(1, 1);
    await call('insertImage', { src: '/boat.png', alt: 'A boat', data: { id: 7 } });
    await call('insertDivider');
    expect(((await call('getContents')) as { delta: { ops: unknown[] } }).delta.ops).toEqual([
      { insert: 'a' },
      { insert: { image: '/boat.png' }, attributes: { alt: 'A boat', 'data-custom': 'id=7' } },
      { insert: '\n' },
      { insert: { divider: true } },
      { insert: 'b\n' },
    ]);
  });

  it('takes what is pasted as a document, not as elements', async () => {
    await mount();
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(paste, {
      clipboardData: { getData: (type: string) => (type === 'text/html' ? '<b onclick="x()">a</b><script>b</script>' : '') },
    });
    field().dispatchEvent(paste);
    expect(paste.defaultPrevented).toBe(true);
    expect(await call('getContents')).toMatchObject({ html: '<p><strong>a</strong></p>' });
  });

  it('can be read only', async () => {
    await mount('read-only');
    expect([field().contentEditable, field().getAttribute('aria-readonly')]).toEqual(['false', 'true']);
  });
});

describe('a document on the screen', () => {
  const root = document.createElement('div');
  const draw = (...ops: readonly unknown[]): void => {
    document.body.append(root);
    drawLines(root, fromDelta({ ops }), () => undefined);
  };

  it('is read as it was drawn', () => {
    const ops = [
      { insert: 'Head' },
      { insert: '\n', attributes: { header: 1 } },
      { insert: 'a' },
      { insert: 'b', attributes: { bold: true, script: 'sub', color: 'red' } },
      { insert: { image: 'x.png' }, attributes: { width: '20' } },
      { insert: '\n\nitem' },
      { insert: '\n', attributes: { list: 'ordered' } },
    ];
    draw(...ops);
    expect(toDelta(readLines(root)).ops).toEqual(ops);
  });

  it('keeps its formats in what a browser makes of it', () => {
    draw({ insert: 'item' }, { insert: '\n', attributes: { list: 'bullet' } });
    // Enter clones the line; without paragraphs a browser makes `div`s and line breaks.
    root.append(root.firstElementChild?.cloneNode(true) as Node);
    const bare = document.createElement('div');
    bare.append('x', document.createElement('br'), 'y');
    root.append(bare);
    expect(toDelta(readLines(root)).ops).toEqual([
      { insert: 'item' },
      { insert: '\n', attributes: { list: 'bullet' } },
      { insert: 'item' },
      { insert: '\n', attributes: { list: 'bullet' } },
      { insert: 'x\ny\n' },
    ]);
  });

  it('knows the places of the selection', () => {
    draw({ insert: 'ab' }, { insert: 'cd', attributes: { bold: true } }, { insert: '\n\nef\n' });
    for (const span of [
      { from: 0, to: 0 },
      { from: 1, to: 3 },
      { from: 4, to: 6 },
      { from: 6, to: 8 },
    ]) {
      placeSpan(root, span);
      expect(readSpan(root)).toEqual(span);
    }
  });
});
