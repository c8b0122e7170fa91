// A component given as one object: its definition with template, usingComponents (tag to id), id and tagName.

import { compile } from './compile.ts';
import { createComponentId } from './component-id.ts';
import { asRecord } from './load-path.ts';
import { toObjectTemplate } from './object-template.ts';
import { findLoaded, type Loaded, namedComponents, type RawDefinition, register } from './registry.ts';

export function loadDefinition(definition: RawDefinition): string {
  const { id: givenId, tagName, template, usingComponents, path } = definition;
  const id = typeof givenId === 'string' && givenId !== '' ? givenId : createComponentId();
  const uses = new Map<string, Loaded>(namedComponents());
  for (const [tag, used] of Object.entries(asRecord(usingComponents))) {
    const component = findLoaded(used);
    if (component !== undefined) uses.set(tag, component);
  }
  if (typeof template !== 'string' || template.trim() === '') throw new Error('invalid template');
  const file = `${id}.wxml`;
  const { result } = compile({
    file,
    read: (asked) => (asked === file ? template : undefined),
    usingComponents: Object.fromEntries([...uses].map(([tag, { key }]) => [tag, key])),
    componentGenerics: {},
    keepsNames: 'all',
  });
  const component: Loaded = {
    id,
    path: undefined,
    tagName: typeof tagName === 'string' && tagName !== '' ? tagName : undefined,
    key: typeof path === 'string' ? path.split(/[\\/]/).filter(Boolean).join('/') : id,
    classPrefix: () => String(asRecord(definition.options).classPrefix ?? ''),
    definition,
    template: { ...result, view: toObjectTemplate(result.view), structure: result.structure },
    uses: [...uses.values()],
    config: {},
    styles: undefined,
  };
  register(component, id === givenId);
  return id;
}
