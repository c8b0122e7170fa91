import type { Json } from '@dinghy/bridge-protocol';
import { writeAttribute } from '../../attributes/aria.ts';
import { lookUp } from '../../attributes/look-up.ts';
import { listen } from '../../events/listen.ts';
import { div, part } from '../elements.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { admitFormat, EMPTY, fromDelta, type Lines, toDelta, toText } from './document.ts';
import { applyFormat, clearFormats, formatsAt, keepFormats, lengthOfAll, replace, type Span } from './edit.ts';
import { drawLines, placeSpan, readLines, readSpan, spanOfPicture } from './editor-dom.ts';
import { editorStyles } from './editor-styles.ts';
import { createHistory } from './history.ts';
import { fromNodes, toHtml } from './html.ts';
import { createPictureTools } from './picture-tools.ts';

/** Formats that a keyboard asks for by itself. */
const SHORTCUTS: Readonly<Record<string, string>> = {
  formatBold: 'bold',
  formatItalic: 'italic',
  formatUnderline: 'underline',
  formatStrikeThrough: 'strike',
};

type Arguments = Readonly<Record<string, Json | undefined>>;

/** Rich text to write. The page drives it by the methods of its context; what it holds is a document of known formats. */
export const editor: BuiltIn = defineBuiltIn({
  tag: 'editor',
  styles: editorStyles,
  properties: {
    readOnly: false,
    placeholder: '',
    name: '',
    showImgSize: false,
    showImgToolbar: false,
    showImgResize: false,
    enableFormats: [],
  },
  reflects: ['readOnly'],
  skeleton(host) {
    const field = div(div(host, 'ql-container'), 'ql-editor');
    field.setAttribute('role', 'textbox');
    field.setAttribute('aria-multiline', 'true');
    const children = div(host, 'wx-editor-children');
    return children;
  },
  create(context): BuiltInControl {
    const { host, props, page, emit, load } = context;
    const { document } = page;
    const field = part(host, 'ql-editor');
    const history = createHistory(() => performance.now());
    let lines: Lines = EMPTY;
    let isComposing = false;
    /** Where the caret was when the field last had it: methods are called from toolbars, which take the focus. */
    let lastSpan: Span = { from: 0, to: 0 };
    let status = '';

    const contents = () => ({ html: toHtml(lines), text: toText(lines), delta: toDelta(lines) as unknown as Json });
    const showPicture = (image: HTMLImageElement, source: string): void => {
      load(source).then(
        (address) => {
          image.src = address;
        },
        () => undefined,
      );
    };
    const showState = (): void => {
      field.contentEditable = String(!props.readOnly);
      field.toggleAttribute('data-empty', lengthOfAll(lines) <= 1 && Object.keys(lines[0]?.formats ?? {}).length === 0);
      field.dataset.placeholder = props.placeholder;
      writeAttribute(field, 'aria-label', host.getAttribute('aria-label') ?? (props.placeholder || props.name));
      if (props.readOnly) field.setAttribute('aria-readonly', 'true');
      else field.removeAttribute('aria-readonly');
    };
    const span = (): Span => (document.activeElement === field ? readSpan(field) : undefined) ?? lastSpan;
    const tellStatus = (): void => {
      const formats = formatsAt(lines, span());
      const text = JSON.stringify(formats);
      if (text === status) return;
      status = text;
      emit('statuschange', formats as unknown as Json);
    };
    const draw = (at: Span): void => {
      tools.close();
      drawLines(field, lines, showPicture);
      const end = lengthOfAll(lines) - 1;
      lastSpan = { from: Math.min(at.from, end), to: Math.min(at.to, end) };
      if (document.activeElement === field) placeSpan(field, lastSpan);
      showState();
    };
    /** The document by way of code: it can be undone, and the page hears of it as of typing. */
    const change = (next: Lines, at: Span): void => {
      history.remember({ lines, span: span() }, false);
      lines = next;
      draw(at);
      tellStatus();
      emit('input', contents());
    };
    /** Without a list, all formats may be used. */
    const isEnabled = (name: string): boolean => {
      const names: unknown = props.enableFormats;
      return !Array.isArray(names) || names.length === 0 || names.includes(name);
    };
    const insert = (given: Lines): void => {
      const inserted = keepFormats(given, isEnabled);
      const at = span();
      const end = at.from + Math.max(0, lengthOfAll(inserted) - 1);
      change(replace(lines, at, inserted), { from: end, to: end });
    };
    const format = (name: string, wanted: unknown): void => {
      if (!isEnabled(name)) return;
      const at = span();
      const present = formatsAt(lines, at);
      const step =
        name === 'indent'
          ? Number(present.indent ?? 0) + (String(wanted) === '+1' ? 1 : String(wanted) === '-1' ? -1 : Number.NaN)
          : Number.NaN;
      const value = Number.isNaN(step) ? (wanted ?? true) : step;
      const admitted = admitFormat(name, value);
      // The same again takes it away; so does what cannot be.
      const known = admitted?.[0] ?? name;
      const next = admitted === undefined || present[known] === admitted[1] ? undefined : admitted[1];
      change(applyFormat(lines, at, known, next), at);
    };
    const atPicture = (picture: HTMLImageElement, run: (at: Span) => Lines): void => {
      const at = spanOfPicture(field, picture);
      if (at !== undefined) change(run(at), { from: at.from, to: at.from });
    };
    const tools = createPictureTools({
      field,
      container: part(host, 'ql-container'),
      has: (tool) =>
        !props.readOnly && { size: props.showImgSize, toolbar: props.showImgToolbar, resize: props.showImgResize }[tool],
      resize: (picture, width) =>
        atPicture(picture, (at) => applyFormat(applyFormat(lines, at, 'height', undefined), at, 'width', String(width))),
      align: (picture, alignment) =>
        atPicture(picture, (at) => applyFormat(lines, { from: at.from, to: at.from }, 'align', alignment)),
      remove: (picture) => atPicture(picture, (at) => replace(lines, at, EMPTY)),
    });
    const go = (moment: { readonly lines: Lines; readonly span: Span | undefined } | undefined): void => {
      if (moment === undefined) return;
      lines = moment.lines;
      draw(moment.span ?? lastSpan);
      tellStatus();
      emit('input', contents());
    };
    const undo = (): void => go(history.undo({ lines, span: span() }));
    const redo = (): void => go(history.redo({ lines, span: span() }));

    const typed = (): void => {
      history.remember({ lines, span: lastSpan }, true);
      lines = readLines(field);
      lastSpan = span();
      showState();
      tellStatus();
      emit('input', contents());
    };
    field.addEventListener('beforeinput', (event) => {
      const { inputType } = event as InputEvent;
      const shortcut = lookUp(SHORTCUTS, inputType);
      if (shortcut === undefined && inputType !== 'historyUndo' && inputType !== 'historyRedo') return;
      event.preventDefault();
      if (shortcut !== undefined) format(shortcut, true);
      else if (inputType === 'historyUndo') undo();
      else redo();
    });
    field.addEventListener('input', () => {
      if (!isComposing) typed();
    });
    field.addEventListener('compositionstart', () => {
      isComposing = true;
    });
    field.addEventListener('compositionend', () => {
      isComposing = false;
      typed();
    });
    // What comes from elsewhere comes through the document: none of its elements gets here.
    field.addEventListener('paste', (event) => {
      event.preventDefault();
      const html = event.clipboardData?.getData('text/html') ?? '';
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (html !== '') insert(fromNodes(page.parseHtml(html)));
      else if (text !== '') insert(fromDelta({ ops: [{ insert: text }] }));
    });
    field.addEventListener('drop', (event) => event.preventDefault());
    field.addEventListener('focus', () => emit('focus', contents()));
    field.addEventListener('blur', () => emit('blur', contents()));
    const selected = (): void => {
      // Elements that are drawn anew move the selection of a field that nobody is in.
      if (isComposing || document.activeElement !== field) return;
      lastSpan = span();
      emit('selectionchange', { selectionStart: lastSpan.from, selectionEnd: lastSpan.to });
      tellStatus();
    };
    const forget = listen(document, { selectionchange: selected });
    draw(lastSpan);

    const methods: Readonly<Record<string, (options: Arguments) => unknown>> = {
      format: ({ name, value }) => format(String(name ?? ''), value),
      insertDivider: () => insert([...EMPTY, { runs: [], formats: { divider: true } }, ...EMPTY]),
      insertText: ({ text }) => insert(fromDelta({ ops: [{ insert: String(text ?? '') }] })),
      insertImage({ src, alt, width, height, data }) {
        const attributes = { alt, width, height, ...(data === undefined ? {} : { 'data-custom': toQuery(data) }) };
        insert(fromDelta({ ops: [{ insert: { image: String(src ?? '') }, attributes }] }));
      },
      setContents({ html, delta }) {
        const given = delta !== undefined && delta !== null ? fromDelta(delta) : fromNodes(page.parseHtml(String(html ?? '')));
        const next = keepFormats(given, isEnabled);
        history.remember({ lines, span: span() }, false);
        lines = next;
        draw({ from: 0, to: 0 });
      },
      getContents: contents,
      clear: () => change(EMPTY, { from: 0, to: 0 }),
      removeFormat: () => change(clearFormats(lines, span()), span()),
      undo,
      redo,
      blur: () => field.blur(),
      scrollIntoView: () => field.scrollIntoView({ block: 'nearest' }),
      getSelectionText() {
        const { from, to } = span();
        return { text: toText(lines).slice(from, to) };
      },
    };
    return {
      handle: () => ({ tag: 'editor' }),
      methods: Object.fromEntries(
        Object.entries(methods).map(([name, method]) => [name, (argument: Json | undefined) => method(toArguments(argument))]),
      ),
      field: {
        name: () => props.name,
        value: () => toHtml(lines),
        reset: () => change(EMPTY, { from: 0, to: 0 }),
      },
      connected: () => emit('ready', {}),
      update(changed) {
        showState();
        if (changed.has('readOnly')) tools.close();
      },
      dragged: tools.dragged,
      tapped(target) {
        tools.tapped(target);
        if (!props.readOnly && !field.contains(target)) field.focus();
        return true;
      },
      dispose: forget,
    };
  },
});

function toArguments(argument: Json | undefined): Arguments {
  return typeof argument === 'object' && argument !== null && !Array.isArray(argument) ? (argument as Arguments) : {};
}

/** `data` of a picture, as the platform writes it into its `data-custom`. */
function toQuery(data: Json): string {
  if (typeof data !== 'object' || data === null) return '';
  return Object.entries(data)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('&');
}
