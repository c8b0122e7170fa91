// Prints `toJSON()` as markup. A plugin of pretty-format, which is what Jest and vitest write snapshots with.

import type { AttributeJson, ComponentJson, EventJson } from './component/to-json.ts';

interface Config {
  readonly indent: string;
  readonly maxDepth: number;
  readonly min: boolean;
  readonly spacingInner: string;
  readonly spacingOuter: string;
  readonly colors: Readonly<Record<'tag' | 'prop' | 'value' | 'content', { readonly open: string; readonly close: string }>>;
}

type Printer = (value: unknown, config: Config, indentation: string, depth: number, refs: readonly unknown[]) => string;

const JSON_SYMBOL = Symbol.for('j-component.json');

export function test(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { $$typeof?: unknown }).$$typeof === JSON_SYMBOL;
}

export function serialize(
  component: ComponentJson,
  config: Config,
  indentation: string,
  depth: number,
  refs: readonly unknown[],
  printer: Printer,
): string {
  const { tag } = config.colors;
  const { tagName } = component;
  const level = depth + 1;
  if (level > config.maxDepth) return `${tag.open}<${tagName}${tag.close} …${tag.open} />${tag.close}`;
  const inside = indentation + config.indent;
  const print = (value: unknown): string => printer(value, config, inside + config.indent, level, refs);
  const attributes = [...printAttributes(component.attrs, config, inside, print), ...printEvents(component.event, print)]
    .map(([name, value]) => printAttribute(name, value, config, inside))
    .join('');
  const children = component.children
    .map((child) => {
      const text =
        typeof child === 'string' ? `${config.colors.content.open}${escapeText(child)}${config.colors.content.close}` : '';
      return config.spacingOuter + inside + (typeof child === 'string' ? text : printer(child, config, inside, level, refs));
    })
    .join('');
  const opening = attributes === '' ? '' : `${attributes}${config.spacingOuter}${indentation}${tag.open}`;
  const head = `${tag.open}<${tagName}${attributes === '' ? '' : tag.close}${opening}`;
  if (children === '') return `${head}${attributes !== '' && !config.min ? '' : ' '}/>${tag.close}`;
  return `${head}>${tag.close}${children}${config.spacingOuter}${indentation}${tag.open}</${tagName}>${tag.close}`;
}

type Printed = readonly [name: string, value: string];

function printAttributes(
  attributes: readonly AttributeJson[],
  { spacingOuter, indent }: Config,
  inside: string,
  print: (value: unknown) => string,
): Printed[] {
  return [...attributes]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, value }) => {
      const text = print(value);
      if (typeof value === 'string') return [name, text] as const;
      const block = text.includes('\n') ? `${spacingOuter}${inside}${indent}${text}${spacingOuter}${inside}` : text;
      return [name, `"{{${block}}}"`] as const;
    });
}

function printEvents(events: Readonly<Record<string, EventJson>>, print: (value: unknown) => string): Printed[] {
  return Object.keys(events)
    .sort()
    .map((name) => {
      const { isCapture, isMutated, isCatch, handler } = events[name] as EventJson;
      const prefix = `${isCapture ? 'capture-' : ''}${isMutated ? 'mut-' : ''}${isCatch ? 'catch' : 'bind'}`;
      return [`${prefix}:${name}`, print(handler)] as const;
    });
}

function printAttribute(name: string, value: string, { spacingInner, colors }: Config, inside: string): string {
  return `${spacingInner}${inside}${colors.prop.open}${name}${colors.prop.close}=${colors.value.open}${value}${colors.value.close}`;
}

function escapeText(text: string): string {
  return text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
