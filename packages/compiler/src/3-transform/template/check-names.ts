// Findings about names that the platform does not know: tags, and on its own components attributes and events. Unknown
// names are legal and without effect, and component kits use many, so only what looks like a slip is told.

import type { WxmlAttribute, WxmlElement } from '../../1-parse/wxml/tree.ts';
import { findSimilarName } from '../../diagnostics/similar-name.ts';
import { type BuiltInComponent, builtInComponents, htmlTags } from '../../platform/built-in-components.ts';
import { classifyAttribute } from './attribute-names.ts';
import { fromOtherDialect } from './other-dialects.ts';
import type { Place } from './place.ts';

/** Tags that are no components, but mean something. */
const SYNTAX_TAGS = ['block', 'template', 'import', 'include', 'wxs', 'slot'] as const;

/** Attributes that name what the platform's own do not: page numbers, test ids. */
const FREE_ATTRIBUTE = /^(?:data|aria|exparser|worklet)[-:A-Z]/;

const BINDING_PREFIXES = ['bind', 'catch', 'mut-bind', 'capture-bind', 'capture-catch', 'model', 'generic', 'mark', 'change'];

/** What a custom component's events are called is its own affair. */
export function checkNames(element: WxmlElement, isCustom: boolean, place: Place): void {
  const component = isCustom ? undefined : builtInComponents.get(element.tag);
  if (component === undefined && !isCustom) checkTag(element, place);
  for (const attribute of element.attributes) checkAttribute(attribute, element.tag, component, place);
  if (isCustom) noteGiven(element, place);
}

/** For a look at what the component declares, which its script says. */
function noteGiven({ tag, attributes }: WxmlElement, { components, sources, file }: Place): void {
  const component = components.generics.has(tag) ? undefined : components.usingComponents[tag];
  if (component === undefined) return;
  for (const { name, start } of attributes) {
    if (classifyAttribute(name).kind !== 'attribute' || name.includes(':') || FREE_ATTRIBUTE.test(name)) continue;
    sources.addGiven({ component, tag, name, file: file.path, start });
  }
}

function checkTag({ tag, start }: WxmlElement, place: Place): void {
  // The elements of an XR scene are many, and belong to one component.
  if (tag.startsWith('xr-') || place.components.declared.has(tag) || !place.sources.isWorthAsking(`<${tag}`, place.file)) return;
  const end = start + tag.length + 1;
  if (htmlTags.has(tag)) {
    place.sources.report('WXML_TAG_HTML', { tag }, place.file, start, end);
    return;
  }
  const declared = [...Object.keys(place.components.usingComponents), ...place.components.generics];
  const candidates = [...declared, ...builtInComponents.keys(), ...SYNTAX_TAGS].filter((known) => mayMean(tag, known));
  const suggestion = findSimilarName(tag, candidates);
  place.sources.report('WXML_TAG_UNKNOWN', { tag, suggestion }, place.file, start, end);
}

/** Not across a prefix: `t-icon` is a kit's component that nobody declared, no slip of `icon`. */
function mayMean(tag: string, known: string): boolean {
  return (
    tag.split('-').length === known.split('-').length ||
    tag.replace(/-/g, '').toLowerCase() === known.replace(/-/g, '').toLowerCase()
  );
}

function checkAttribute(attribute: WxmlAttribute, tag: string, component: BuiltInComponent | undefined, place: Place): void {
  const { name, start } = attribute;
  const suggest = toQuestion(name, component);
  if (suggest === undefined || !place.sources.isWorthAsking(`${tag} ${name}`, place.file)) return;
  const suggestion = suggest();
  if (suggestion === undefined) return;
  place.sources.report('WXML_ATTRIBUTE_UNKNOWN', { tag, name, suggestion }, place.file, start, start + name.length);
}

/** What to ask about a name; `undefined` for one that is known, or that may be anything. */
function toQuestion(name: string, component: BuiltInComponent | undefined): (() => string | undefined) | undefined {
  const meaning = classifyAttribute(name);
  const ours = fromOtherDialect(name, component !== undefined);
  if (ours !== undefined) return () => ours;
  if (meaning.kind === 'attribute' && FREE_ATTRIBUTE.test(name)) return undefined;
  if (meaning.kind === 'attribute' && name.includes(':')) return () => suggestPrefix(name);
  if (component === undefined) return undefined;
  if (meaning.kind === 'event') {
    return component.events.includes(meaning.event) ? undefined : () => suggestEvent(name, meaning.event, component);
  }
  if (meaning.kind !== 'attribute' && meaning.kind !== 'model') return undefined;
  if (component.attributes.includes(meaning.name)) return undefined;
  return () => suggestAttribute(meaning.name, component, meaning.kind === 'model' ? 'model:' : '');
}

function suggestEvent(name: string, event: string, { events }: BuiltInComponent): string | undefined {
  // The event's name on web pages.
  const meant = event === 'click' ? 'tap' : findSimilarName(event, events);
  return meant === undefined ? undefined : name.slice(0, name.length - event.length) + meant;
}

function suggestAttribute(name: string, { attributes, events }: BuiltInComponent, prefix: string): string | undefined {
  const bindings = prefix === '' ? events.map((event) => `bind${event}`) : [];
  const meant = findSimilarName(name, [...attributes, ...bindings]);
  return meant === undefined ? undefined : prefix + toKebabCase(meant);
}

function suggestPrefix(name: string): string | undefined {
  const colon = name.indexOf(':');
  const meant = findSimilarName(name.slice(0, colon), BINDING_PREFIXES);
  return meant === undefined ? undefined : meant + name.slice(colon);
}

function toKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
