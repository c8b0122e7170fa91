// The contract of a built-in component: a unit is one plain object, in one folder, and knows nothing of templates.
// It gets a host element and properties; it gives events. What it needs of the page it gets through the context.

import type { Json } from '@dinghy/bridge-protocol';
import { toText } from '@dinghy/template';
import type { Keyboard } from '../page/keyboard.ts';
import type { RichNode } from './rich-text/parse-html.ts';

/**
 * A property's value when it is absent. Its type is the property's type: a boolean, number or text is converted to, an
 * array or object takes anything and is checked by the unit.
 */
export type PropertyDefault = boolean | number | string | readonly unknown[] | { readonly [key: string]: unknown } | null;

export type Properties = Record<string, PropertyDefault>;

export interface BuiltIn<P extends Properties = Properties> {
  /** As written in a template; the DOM has `wx-<tag>`. */
  readonly tag: string;
  readonly styles: string;
  /** Properties that the control reads, camel-cased, with their defaults. Attributes not listed are ignored. */
  readonly properties: P;
  /** Properties that stylesheets can select by, written as DOM attributes of the same name. */
  readonly reflects?: readonly string[];
  /** Builds the fixed inner DOM of a host, and returns the element that children go into. Runs once per template. */
  readonly skeleton?: (host: HTMLElement) => HTMLElement;
  /** Its content may be shown elsewhere in the document, so it is never cloned as part of a block. */
  readonly movesContent?: true;
  /** Brings one host to life. Units without it are plain elements and cost nothing. */
  readonly create?: (context: BuiltInContext<P>) => BuiltInControl;
  /** Default of `hover-class`, for units that have hover states. */
  readonly hover?: HoverDefaults;
}

export interface HoverDefaults {
  readonly hoverClass: string;
  readonly startMs: number;
  readonly stayMs: number;
}

/** Values of a unit's properties: a default's type, widened. */
export type PropertyValues<P extends Properties> = {
  readonly [Name in keyof P]: P[Name] extends boolean
    ? boolean
    : P[Name] extends number
      ? number
      : P[Name] extends string
        ? string
        : unknown;
};

export interface BuiltInContext<P extends Properties = Properties> {
  readonly host: HTMLElement;
  /** What `skeleton` returned, in this host. */
  readonly content: HTMLElement;
  /** Always the present values. */
  readonly props: PropertyValues<P>;
  readonly page: BuiltInPage;
  /** Address to show a package file or remote resource by, as the template names it. Rejects when it cannot be had. */
  load(url: string): Promise<string>;
  /** Class names of an attribute such as `placeholder-class`, as they are in the DOM. */
  classes(names: string): readonly string[];
  /** Applies the text of an attribute such as `placeholder-style`. */
  applyStyle(element: HTMLElement, style: string): void;
  /** The element in the same template's tree that has that id, inside the host or anywhere on the page. */
  find(id: string): HTMLElement | undefined;
  /** `slot` of a child, as its template says. */
  slotOf(child: Element): string;
  /** A component event: it does not bubble. */
  emit(type: string, detail: Json): void;
  /**
   * As `emit`, where a handler may return something: `answered` gets a text, `{ value, cursor }`, or yes or no, a round trip
   * later. Answers whether there is anybody to ask. `shown` is the property whose value is no longer what is seen: set again by
   * the page, it is an answer, too.
   */
  emitAsking(type: string, detail: Json, answered: (value: Json) => void, shown?: string): boolean;
  /** As `emit`, for the handlers of other renderers' threads, who find the detail on the event object itself too. */
  emitFlat(type: string, detail: { readonly [name: string]: Json }): void;
  /** The user has changed a property that `model:` may bind; goes out with the next event emitted. */
  write(property: string, value: Json): void;
}

/** What a built-in component may ask of its page. */
export interface BuiltInPage {
  readonly document: Document;
  /** An API call made for the user, as `wx.<api>(params)`. */
  invoke(api: string, params: Json): void;
  /** The same where the answer matters. Rejects with `{ errMsg }` of the platform's wording. */
  ask(api: string, params: Json, options?: AskOptions): Promise<{ readonly [name: string]: Json }>;
  /** Tells when the page is covered by another one, or by the host, and when it is seen again. Returns what stops it. */
  onShown(listener: (isShown: boolean) => void): () => void;
  /** The control of a built-in component's host element. */
  controlOf(element: Element): BuiltInControl | undefined;
  /** Whether two elements are written in one component's template, or in that of the page. */
  isOfOneTree(element: Element, other: Element): boolean;
  /** Fields of the components with form values below an element, in document order. */
  formFields(root: Element): readonly FormField[];
  /** Path of the page, for relative addresses of other pages. */
  readonly path: string;
  /** `wx-page` */
  readonly root: HTMLElement;
  /** Layer above the page's content, for sheets. */
  readonly overlay: HTMLElement;
  /** Bytes of a package file or of a remote resource, by its resolved address. Rejects when the host does not give it. */
  read(url: string): Promise<{ readonly mime: string; readonly bytes: ArrayBuffer }>;
  /** Keeps bytes as a temporary file of the app, and answers its path. */
  keepFile(file: { readonly mime: string; readonly bytes: ArrayBuffer }): Promise<string>;
  /** HTML as nodes, for units whose pack is never without that of rich text. */
  parseHtml(html: string): readonly RichNode[];
  /** Gives a canvas to the logic layer, which asks for it by that id. Absent where there is no way to. */
  readonly giveCanvas: ((canvas: OffscreenCanvas) => number) | undefined;
  /** The keyboard of a phone, while a field has the focus. */
  readonly keyboard: Keyboard;
  /**
   * Going back runs `back` instead of leaving the page, until what is returned is called. What has asked last goes first.
   */
  holdBack(back: () => void): () => void;
  /** Sends an event from an element that bubbles through templates, as a user's touch would. */
  emitTouch(element: Element, type: string, detail: Json): void;
}

export interface AskOptions {
  /** Takes the question back, or ends what lasts. */
  readonly signal?: AbortSignal;
  /** What a call that lasts tells meanwhile. */
  readonly onEvent?: (event: string, data: Json) => void;
}

export interface BuiltInControl {
  /** Properties have changed. */
  update?: ((changed: ReadonlySet<string>) => void) | undefined;
  /** The host is in the document, with its children. Once. */
  connected?(): void;
  /** Children were added, moved or removed. */
  childrenChanged?(): void;
  /** A tap on the host or inside it, at a place in the view; `true` ends the search for who answers it. */
  tapped?(target: Element, x: number, y: number): boolean;
  /**
   * What a tap at that place in the view says beside `x` and `y`: a map says where on the earth. `null` where it is no tap on
   * the component, but on something that it draws and tells of by an event of its own.
   */
  tapDetail?(target: Element, x: number, y: number): { readonly [name: string]: Json } | null;
  /** A place in the view as one of the component's own, which its touches then carry as `x` and `y`: a canvas. */
  touchPoint?(x: number, y: number): { readonly x: number; readonly y: number };
  /** Back to the initial value, asked by the group that it belongs to. */
  reset?(): void;
  /** A finger that came down on the host or inside it; `true` claims its moves for this control. */
  dragged?(drag: Drag): boolean;
  /** As `dragged`, but told of every finger on the host or inside it, whoever has claimed it. */
  watched?(drag: Drag): void;
  /** True while taps must not reach handlers. */
  blocksTaps?(): boolean;
  /** The element that scrolls, where it is not the host. */
  readonly scroller?: HTMLElement;
  /** What a form collects and resets. */
  readonly field?: FormField;
  /** What a context object of the logic layer calls (`wx.createVideoContext(id).play()`), by name. Throws `DinghyError`s. */
  readonly methods?: Readonly<Record<string, (argument: Json | undefined) => unknown>>;
  /** What the logic layer gets for `NodesRef.node()` and `.context()`: the tag, and what it has to know beside it. */
  handle?(): { readonly [name: string]: Json };
  /** Messages between units that belong together, such as a radio and its group. */
  readonly parts?: unknown;
  dispose?(): void;
}

/**
 * What fingers do from when the first comes down (`start`) until the last is lifted (`end`); between, everything is a
 * `move`, further fingers included. Position and way are those of the finger that has been down longest; they do not
 * jump when it is lifted before the others.
 */
export interface Drag {
  readonly phase: 'start' | 'move' | 'end' | 'cancel';
  /** What the first finger came down on. */
  readonly target: Element;
  /** What is down now: none at the end. */
  readonly fingers: readonly Finger[];
  /** CSS pixels, from the start and from the view's corner. */
  readonly deltaX: number;
  readonly deltaY: number;
  readonly x: number;
  readonly y: number;
  readonly timeMs: number;
  /** Keeps the browser from scrolling. */
  preventDefault(): void;
}

export interface Finger {
  readonly identifier: number;
  readonly x: number;
  readonly y: number;
  /** 0 to 1, where the device can tell; else 1. */
  readonly force: number;
}

export interface FormField {
  readonly name: () => string;
  readonly value: () => Json;
  readonly reset: () => void;
}

export function defineBuiltIn<P extends Properties>(unit: BuiltIn<P>): BuiltIn {
  return unit as unknown as BuiltIn;
}

/** A property value of the type that its default has. */
export function coerceProperty(value: unknown, fallback: PropertyDefault): unknown {
  if (value === undefined || value === null) return fallback;
  if (typeof fallback === 'boolean') return Boolean(value);
  if (typeof fallback === 'number') {
    const number = Number(typeof value === 'object' ? toText(value) : value);
    return Number.isFinite(number) && value !== '' ? number : fallback;
  }
  if (typeof fallback === 'string') return typeof value === 'object' ? fallback : String(value);
  return value;
}
