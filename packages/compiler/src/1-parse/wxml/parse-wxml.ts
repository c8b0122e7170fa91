// WXML text arrives, a tree leaves, whatever the text: what is wrong is reported and read as its author most likely
// meant it. Time is linear in the text: every character is looked at a bounded number of times.

import type { DiagnosticCode, DiagnosticParams } from '../../diagnostics/codes.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { createFindingLimit } from '../../diagnostics/finding-limit.ts';
import { findMustacheEnd } from '../expression/mustache.ts';
import { readAttributeValue } from './attribute-value.ts';
import type { WxmlAttribute, WxmlElement, WxmlNode } from './tree.ts';

/** Deeper than any real template; whoever walks the tree may recurse. */
const NESTING_MAX = 256;

/** Elements that have no content: left open, what follows them is not inside. */
const EMPTY_TAGS: ReadonlySet<string> = new Set(['input', 'image', 'icon', 'progress', 'slider', 'switch', 'import', 'include']);

const TAG_START = /[A-Za-z_]/;
const TAG_NAME = /[^\s/><"'=]+/y;
const ATTRIBUTE_NAME = /[^\s/><"'=]+/y;
const SPACE = /[\s\uFEFF]*/y;
const MERGE_MARKER = /^(?:<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)(?: .*)?$/;

export interface WxmlSource {
  readonly file: string;
  readonly source: string;
  readonly report: Report;
}

export function parseWxml(input: WxmlSource): readonly WxmlNode[] {
  return new WxmlParser(input).parse();
}

/** Finds a text again and again at growing offsets, and never searches a stretch twice. */
class Finder {
  readonly #source: string;
  readonly #text: string;
  #from = 0;
  #found: number;

  constructor(source: string, text: string) {
    this.#source = source;
    this.#text = text;
    this.#found = source.indexOf(text);
  }

  /** Offset of the first occurrence at or after `from`, or -1. */
  after(from: number): number {
    const known = from >= this.#from && (this.#found < 0 || this.#found >= from);
    if (!known) {
      this.#from = from;
      this.#found = this.#source.indexOf(this.#text, from);
    }
    return this.#found;
  }
}

class WxmlParser {
  readonly #input: WxmlSource;
  readonly #source: string;
  readonly #roots: WxmlNode[] = [];
  readonly #open: WxmlElement[] = [];
  readonly #opening: Finder;
  readonly #closing: Finder;
  #position = 0;
  readonly #admits = createFindingLimit();
  #conflicted = false;

  constructor(input: WxmlSource) {
    this.#input = input;
    this.#source = input.source;
    this.#opening = new Finder(input.source, '{{');
    this.#closing = new Finder(input.source, '}}');
  }

  parse(): readonly WxmlNode[] {
    if (this.#source.startsWith('\uFEFF')) this.#position = 1;
    while (this.#position < this.#source.length) this.#content();
    while (this.#open.length > 0) this.#closeTop(true);
    return this.#roots;
  }

  #content(): void {
    const source = this.#source;
    const at = this.#position;
    if (source.startsWith('<!--', at)) this.#comment();
    else if (source.startsWith('</', at) && TAG_START.test(source[at + 2] ?? '')) this.#closingTag();
    else if (source[at] === '<' && TAG_START.test(source[at + 1] ?? '')) this.#openingTag();
    else if (source.startsWith('<!', at) || source.startsWith('<?', at)) this.#skipTo('>', at + 2);
    else this.#text();
  }

  #comment(): void {
    const end = this.#source.indexOf('-->', this.#position + 4);
    if (end < 0) this.#report('WXML_COMMENT_UNCLOSED', {}, this.#position, this.#position + 4);
    this.#position = end < 0 ? this.#source.length : end + 3;
  }

  #skipTo(text: string, from: number): void {
    const end = this.#source.indexOf(text, from);
    this.#position = end < 0 ? this.#source.length : end + text.length;
  }

  #text(): void {
    const start = this.#position;
    const end = this.#textEnd(start);
    this.#position = end;
    let text = this.#source.slice(start, end);
    if (text.includes('<<<<<<<') || this.#conflicted) text = this.#withoutMergeMarkers(text, start);
    if (text.trim() !== '') this.#add({ kind: 'text', text, start });
  }

  /** Text ends at the next tag or comment that is not inside a mustache. */
  #textEnd(start: number): number {
    const source = this.#source;
    let tag = this.#nextTag(start + 1);
    for (let position = start + 1; ; ) {
      if (tag < position) tag = this.#nextTag(position);
      const mustache = this.#opening.after(Math.max(start, position - 1));
      if (mustache < 0 || mustache >= tag) return tag;
      if (this.#closing.after(mustache + 2) < 0) return tag;
      const end = findMustacheEnd(source, mustache + 2, source.length);
      // A mustache that goes over a tag and another mustache was left open: the tag is a tag.
      const another = this.#opening.after(mustache + 2);
      if (end < 0 || (end > tag && another >= 0 && another < end)) return tag;
      position = end + 2;
    }
  }

  #nextTag(from: number): number {
    for (let position = this.#source.indexOf('<', from); position >= 0; position = this.#source.indexOf('<', position + 1)) {
      if (/[A-Za-z_/!?]/.test(this.#source[position + 1] ?? '')) return position;
    }
    return this.#source.length;
  }

  /** Blanks the marker lines, so that offsets stay. */
  #withoutMergeMarkers(text: string, start: number): string {
    let offset = start;
    return text
      .split('\n')
      .map((line) => {
        const marker = MERGE_MARKER.test(line.trimEnd());
        if (marker && line.startsWith('<')) this.#report('WXML_MERGE_MARKER', {}, offset, offset + line.length);
        if (marker) this.#conflicted = true;
        offset += line.length + 1;
        return marker ? ' '.repeat(line.length) : line;
      })
      .join('\n');
  }

  #closingTag(): void {
    const start = this.#position;
    const tag = this.#match(TAG_NAME, start + 2);
    // `</view` before another tag: the angle bracket is missing.
    const bracket = /[<>]/g;
    bracket.lastIndex = start + 2;
    const found = bracket.exec(this.#source);
    this.#position = found === null ? this.#source.length : found.index + (found[0] === '>' ? 1 : 0);
    const depth = this.#open.findLastIndex((element) => element.tag === tag);
    if (depth < 0) {
      this.#report('WXML_TAG_UNOPENED', { tag }, start, this.#position);
      return;
    }
    while (this.#open.length > depth + 1) this.#closeTop(true);
    this.#closeTop(false);
  }

  #closeTop(unclosed: boolean): void {
    const element = this.#open.pop() as WxmlElement;
    if (!unclosed) return;
    this.#report('WXML_TAG_UNCLOSED', { tag: element.tag }, element.start, element.end);
    if (EMPTY_TAGS.has(element.tag)) for (const child of element.children.splice(0)) this.#add(child);
  }

  #openingTag(): void {
    const start = this.#position;
    const tag = this.#match(TAG_NAME, start + 1);
    this.#position = start + 1 + tag.length;
    const attributes = this.#attributes(tag, start);
    const selfClosing = this.#source.startsWith('/>', this.#position);
    if (selfClosing) this.#position += 2;
    else if (this.#source[this.#position] === '>') this.#position++;
    else this.#report('WXML_TAG_INCOMPLETE', { tag }, start, this.#position);
    const element: WxmlElement = { kind: 'element', tag, attributes, children: [], start, end: this.#position };
    this.#add(element);
    if (selfClosing) return;
    if (tag === 'wxs') this.#script(element);
    else this.#enter(element);
  }

  #enter(element: WxmlElement): void {
    if (this.#open.length >= NESTING_MAX)
      this.#report('WXML_NESTING_TOO_DEEP', { limit: NESTING_MAX }, element.start, element.end);
    this.#open.push(element);
  }

  /** What is inside `<wxs>` is code, whatever it looks like. */
  #script(element: WxmlElement): void {
    const start = this.#position;
    const end = this.#source.indexOf('</wxs', start);
    if (end < 0) this.#report('WXML_TAG_UNCLOSED', { tag: 'wxs' }, element.start, element.end);
    const text = this.#source.slice(start, end < 0 ? this.#source.length : end);
    element.children.push({ kind: 'text', text, start });
    if (end < 0) this.#position = this.#source.length;
    else this.#skipTo('>', end);
  }

  #attributes(tag: string, tagStart: number): readonly WxmlAttribute[] {
    const attributes = new Map<string, WxmlAttribute>();
    for (;;) {
      this.#position += this.#match(SPACE, this.#position).length;
      const character = this.#source[this.#position];
      if (character === undefined || character === '>' || character === '<' || this.#source.startsWith('/>', this.#position))
        break;
      if (character === '/' || character === '"' || character === "'" || character === '=') {
        if (character !== '/')
          this.#report('WXML_CHARACTER_UNEXPECTED', { found: character }, this.#position, this.#position + 1);
        this.#position++;
        continue;
      }
      const attribute = this.#attribute();
      if (attributes.has(attribute.name)) {
        this.#report('WXML_ATTRIBUTE_DUPLICATE', { name: attribute.name }, attribute.start, attribute.end);
        attributes.delete(attribute.name);
      }
      attributes.set(attribute.name, attribute);
    }
    if (this.#position >= this.#source.length) this.#report('WXML_TAG_INCOMPLETE', { tag }, tagStart, tagStart + tag.length + 1);
    return [...attributes.values()];
  }

  #attribute(): WxmlAttribute {
    const start = this.#position;
    const name = this.#match(ATTRIBUTE_NAME, start);
    const nameEnd = start + name.length;
    const equals = nameEnd + this.#match(SPACE, nameEnd).length;
    if (this.#source[equals] !== '=') {
      this.#position = nameEnd;
      return { name, value: undefined, start, end: nameEnd, valueStart: nameEnd };
    }
    const from = equals + 1 + this.#match(SPACE, equals + 1).length;
    const read = readAttributeValue(this.#source, from);
    if (!read.closed) this.#report('WXML_ATTRIBUTE_UNCLOSED', { name }, start, read.valueStart);
    this.#position = read.end;
    return { name, value: read.value, start, end: read.end, valueStart: read.valueStart };
  }

  #match(pattern: RegExp, at: number): string {
    pattern.lastIndex = at;
    return pattern.exec(this.#source)?.[0] ?? '';
  }

  #add(node: WxmlNode): void {
    // Too deep: into the deepest element allowed.
    const parent = this.#open[Math.min(this.#open.length, NESTING_MAX) - 1];
    (parent?.children ?? this.#roots).push(node);
  }

  #report<Code extends DiagnosticCode>(code: Code, params: DiagnosticParams<Code>, start: number, end: number): void {
    const { file, source, report } = this.#input;
    if (this.#admits(file, code)) report(createDiagnostic(code, params, { file, source, start, end }));
  }
}
