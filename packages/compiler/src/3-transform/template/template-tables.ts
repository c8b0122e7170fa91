// Which templates a body can use by a computed name: all that its files see. Bodies of the same files have one table, the same
// object, so that a file of n templates which all may use each other becomes one table of n names, not n of them.

import type { TemplateBody } from '@dinghy/template';
import type { BodyBuilder, Place } from './place.ts';
import type { SourceFile, Sources } from './sources.ts';

export type TemplateTable = NonNullable<TemplateBody['t']>;

export interface TemplateTables {
  /** Absent where the body uses no template. */
  tableOf(body: BodyBuilder): TemplateTable | undefined;
}

export function createTemplateTables(sources: Sources, bodyOf: Place['bodyOf']): TemplateTables {
  const tables = new Map<string, TemplateTable>();

  const tableOfFiles = (files: readonly SourceFile[]): TemplateTable => {
    const key = files.map(({ path }) => path).join('\n');
    const known = tables.get(key);
    if (known !== undefined) return known;
    const indices = new Map<string, number>();
    for (const file of files) {
      for (const { file: from, name } of sources.visibleTemplates(file).values()) {
        if (!indices.has(name)) indices.set(name, bodyOf(from, name));
      }
    }
    const table = Object.fromEntries(indices);
    tables.set(key, table);
    return table;
  };

  return {
    tableOf({ bound, templates }) {
      const common = bound.size === 0 ? {} : tableOfFiles([...bound]);
      // What an include uses by its own name is the body's alone.
      const own = [...templates].filter(([name]) => !Object.hasOwn(common, name));
      if (own.length > 0) return { ...common, ...Object.fromEntries(own) };
      return Object.keys(common).length === 0 ? undefined : common;
    },
  };
}
