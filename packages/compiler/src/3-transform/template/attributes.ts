// The attributes of an element, sorted into the parts of a template node.

import type { EventBinding, Expression, ModelPath, NodeBase } from '@dinghy/template';
import type { WxmlAttribute, WxmlElement } from '../../1-parse/wxml/tree.ts';
import { classifyAttribute } from './attribute-names.ts';
import { toModelPath } from './model-path.ts';
import { attributeValue, type Place } from './place.ts';

export interface CompiledAttributes {
  /** Parts that all kinds of nodes have; absent when empty. */
  readonly base: Omit<NodeBase, 'n'>;
  /** `generic:name`: name to the tag that was given. */
  readonly generics: ReadonlyMap<string, WxmlAttribute>;
}

export function compileAttributes(element: WxmlElement, place: Place): CompiledAttributes {
  const attributes: Record<string, Expression> = {};
  const dataset: Record<string, Expression> = {};
  const marks: Record<string, Expression> = {};
  const changes: Record<string, Expression> = {};
  const models: Record<string, ModelPath> = {};
  const events: EventBinding[] = [];
  const generics = new Map<string, WxmlAttribute>();
  const classes: Expression[] = [];
  const styles: Expression[] = [];
  const names: string[] = [];
  const { keepsNames } = place.sources;

  for (const attribute of element.attributes) {
    const meaning = classifyAttribute(attribute.name);
    const value = (): Expression => attributeValue(place, attribute);
    if (keepsNames === 'all' || (keepsNames === 'events' && meaning.kind === 'event')) names.push(attribute.name);
    switch (meaning.kind) {
      case 'attribute':
        attributes[meaning.name] = value();
        break;
      case 'event': {
        const handler = attribute.value === undefined ? '' : value();
        // Without a handler there is nothing to bind, but `catch` still stops the event.
        if (handler !== '' || (meaning.flags & 1) === 1) events.push([meaning.event, meaning.flags, handler]);
        break;
      }
      case 'data':
        dataset[meaning.name] = value();
        break;
      case 'mark':
        marks[meaning.name] = value();
        break;
      case 'change':
        changes[meaning.name] = value();
        break;
      case 'model': {
        const expression = value();
        attributes[meaning.name] = expression;
        const path = toModelPath(expression, place.names);
        if (path !== undefined) {
          models[meaning.name] = path;
          // In a named template the fields are those of its `data`: its callers have to say where they got them.
          if (!place.body.isMain) place.models.inTemplates = true;
        } else place.sources.report('WXML_MODEL_ONE_WAY', { name: meaning.name }, place.file, attribute.start, attribute.end);
        break;
      }
      case 'generic':
        generics.set(meaning.name, attribute);
        break;
      case 'class':
        classes.push(['?', value(), ` ${meaning.name}`, '']);
        break;
      case 'style':
        styles.push(';', `${meaning.name}:`, value());
        break;
      default:
    }
  }
  if (classes.length > 0) attributes.class = ['c', attributes.class ?? '', ...classes];
  if (styles.length > 0) attributes.style = ['c', attributes.style ?? '', ...styles];
  const base = {
    ...present('a', attributes),
    ...present('d', dataset),
    ...present('m', marks),
    ...(events.length > 0 ? { o: events } : {}),
    ...present('w', changes),
    ...present('l', models),
    ...(names.length > 0 ? { r: names } : {}),
  };
  return { base, generics };
}

function present<Key extends string, Value>(
  key: Key,
  values: Readonly<Record<string, Value>>,
): { [name in Key]?: Readonly<Record<string, Value>> } {
  return Object.keys(values).length === 0 ? {} : ({ [key]: values } as { [name in Key]?: Readonly<Record<string, Value>> });
}

/** `slot:name="alias"`: alias to name of the slot value. */
export function slotValueAliases(element: WxmlElement): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const attribute of element.attributes) {
    const meaning = classifyAttribute(attribute.name);
    if (meaning.kind !== 'slotValue') continue;
    const alias = attribute.value?.trim();
    aliases.set(alias === undefined || alias === '' ? meaning.name : alias, meaning.name);
  }
  return aliases;
}
