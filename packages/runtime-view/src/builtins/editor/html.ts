// A document as HTML text, and HTML text as a document. Text is written by us with everything escaped, and read by the linear
// reader of rich text: no parser of the browser's is given any.

import { lookUp } from '../../attributes/look-up.ts';
import { decodeEntities } from '../../attributes/text.ts';
import type { RichNode } from '../rich-text/parse-html.ts';
import {
  blockFormats,
  EMPTY,
  type Formats,
  inlineFormats,
  join,
  LINES_MAX,
  type Line,
  type Lines,
  type Run,
} from './document.ts';

/** Formats that are properties of CSS, but for `align`. */
const STYLED =
  /^(color|backgroundColor|font(Size|Family|Weight|Style)|letterSpacing|text(Decoration|Indent)|lineHeight|direction|(margin|padding)(Top|Right|Bottom|Left)?)$/;

export function cssNameOf(format: string): string | undefined {
  if (format === 'align') return 'text-align';
  return STYLED.test(format) ? format.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`) : undefined;
}

/** Formats that are elements of their own. */
export const ELEMENTS: Readonly<Record<string, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  ins: 'ins',
};

const escapeText = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`).replace(/ {2}/g, '&nbsp; ');

function styleOf(formats: Formats): string {
  const rules = Object.entries(formats).flatMap(([name, value]) => {
    const css = cssNameOf(name);
    return css === undefined ? [] : [`${css}: ${escapeText(String(value))}`];
  });
  return rules.length > 0 ? ` style="${rules.join('; ')}"` : '';
}

function toRunHtml({ insert, formats }: Run): string {
  if (typeof insert !== 'string') {
    const names = ['alt', 'width', 'height', 'data-custom'].filter((name) => formats[name] !== undefined);
    const attributes = names.map((name) => ` ${name}="${escapeText(String(formats[name]))}"`).join('');
    return `<img src="${escapeText(insert.image)}"${attributes}>`;
  }
  const style = styleOf(formats);
  let html = style === '' ? escapeText(insert) : `<span${style}>${escapeText(insert)}</span>`;
  if (formats.script !== undefined) html = formats.script === 'sub' ? `<sub>${html}</sub>` : `<sup>${html}</sup>`;
  for (const [name, tag] of Object.entries(ELEMENTS)) if (formats[name] === true) html = `<${tag}>${html}</${tag}>`;
  return html;
}

export function toHtml(lines: Lines): string {
  let html = '';
  let list = '';
  const leaveList = (next: string): void => {
    if (list === next) return;
    if (list !== '') html += `</${list}>`;
    if (next !== '') html += `<${next}>`;
    list = next;
  };
  for (const { runs, formats } of lines) {
    const kind = formats.list === undefined ? '' : formats.list === 'ordered' ? 'ol' : 'ul';
    leaveList(kind);
    const content = runs.map(toRunHtml).join('') || '<br>';
    const tag =
      kind !== '' ? 'li' : formats.header !== undefined ? `h${formats.header}` : formats.blockquote === true ? 'blockquote' : 'p';
    html += formats.divider === true ? '<hr>' : `<${tag}${styleOf(formats)}>${content}</${tag}>`;
  }
  leaveList('');
  return html;
}

/** Formats that an element stands for, of its text and of the line that it is. */
const MEANINGS: Readonly<Record<string, Formats>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  ins: { ins: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sub: { script: 'sub' },
  sup: { script: 'super' },
};
const LINES_OF: ReadonlySet<string> = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol blockquote pre section article header footer table tr hr'.split(' '),
);
/** Whose text is none. */
const SILENT: ReadonlySet<string> = new Set('script style title template iframe object noscript'.split(' '));
/** Deeper than any editor nests. */
const DEPTH_MAX = 100;

export function fromNodes(nodes: readonly RichNode[]): Lines {
  const lines: Line[] = [];
  let runs: Run[] = [];
  let present: Formats = {};
  const end = (next: Formats, force = false): void => {
    if ((runs.length > 0 || force) && lines.length < LINES_MAX) lines.push({ runs: join(runs), formats: present });
    runs = [];
    present = next;
  };
  const visit = (nodes: unknown, inline: Formats, block: Formats, list: string, depth: number): void => {
    if (!Array.isArray(nodes) || depth > DEPTH_MAX) return;
    for (const { type, name, attrs, children, text } of nodes as readonly RichNode[]) {
      if (type === 'text' || typeof text === 'string') {
        // Space of the source first: a no-break space that an entity stands for is text.
        const words = decodeEntities(String(text ?? '').replace(/\s+/g, ' ')).replace(/\u00a0/g, ' ');
        // Space between elements that are lines is layout of the source.
        if (words.trim() !== '' || runs.length > 0) runs.push({ insert: words, formats: inline });
        continue;
      }
      const tag = String(name ?? '').toLowerCase();
      if (SILENT.has(tag)) continue;
      const own = (typeof attrs === 'object' && attrs !== null ? attrs : {}) as Readonly<Record<string, unknown>>;
      const style = formatsOfStyle(own.style);
      if (tag === 'br') end(present, true);
      else if (tag === 'img') runs.push({ insert: { image: String(own.src ?? '') }, formats: inlineFormats({ ...own }) });
      else if (LINES_OF.has(tag)) {
        const before = present;
        const formats = { ...block, ...blockFormats(style), ...meaningOfLine(tag, list) };
        end(formats);
        if (tag === 'hr') end(before, true);
        visit(children, { ...inline, ...inlineFormats(style) }, formats, tag === 'ol' || tag === 'ul' ? tag : list, depth + 1);
        end(before);
      } else visit(children, { ...inline, ...meaningOf(tag), ...inlineFormats(style) }, block, list, depth + 1);
    }
  };
  visit(nodes, {}, {}, '', 0);
  end({});
  return lines.length > 0 ? lines : EMPTY;
}

function meaningOf(tag: string): Formats {
  return lookUp(MEANINGS, tag) ?? {};
}

function meaningOfLine(tag: string, list: string): Formats {
  if (/^h[1-6]$/.test(tag)) return { header: Number(tag[1]) };
  if (tag === 'li') return { list: list === 'ol' ? 'ordered' : 'bullet' };
  if (tag === 'hr') return { divider: true };
  return tag === 'blockquote' ? { blockquote: true } : {};
}

/** Declarations that are formats, by the format's name. */
function formatsOfStyle(style: unknown): Readonly<Record<string, string>> {
  const formats: Record<string, string> = {};
  for (const declaration of typeof style === 'string' ? style.split(';') : []) {
    const [property = '', value = ''] = declaration.split(/:(.*)/s);
    const camel = property.trim().replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    formats[camel === 'textAlign' ? 'align' : camel] = value.trim();
  }
  return formats;
}
