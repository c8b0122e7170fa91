// What stands around a rendered component: a template of one node, the component, with everything that was given as
// properties as its attributes.

import type { Expression, TemplateProgram } from '@dinghy/template';
import { toCamelCase, toDatasetKey } from '@dinghy/template';
import type { Loaded } from '../load/registry.ts';

export const FRAME_PATH = 'simulate:frame';

export interface Frame {
  readonly program: TemplateProgram;
  readonly data: Readonly<Record<string, unknown>>;
}

export function createFrame(component: Loaded, properties: Readonly<Record<string, unknown>>): Frame {
  const attributes: Record<string, Expression> = {};
  const dataset: Record<string, Expression> = {};
  const data: Record<string, unknown> = {};
  for (const [at, [name, value]] of Object.entries(properties).entries()) {
    const field = `p${at}`;
    data[field] = value;
    if (name.startsWith('data-')) dataset[toDatasetKey(name.slice(5))] = ['d', field];
    else attributes[toCamelCase(name)] = ['d', field];
  }
  const node = { c: component.key, t: component.tagName ?? component.id, a: attributes, d: dataset };
  return { program: { v: 1, bodies: [{ n: [node] }] }, data };
}
