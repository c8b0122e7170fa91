// View scripts among the handlers of a node, as the platform's compiler names them: attributes with functions for values.

import type { TreeNode } from '@dinghy/runtime-view/stage';
import { compileExpression, EVENT_FLAGS, type Expression, isWxsFunction } from '@dinghy/template';
import type { AttributeJson } from './to-json.ts';

export function scriptsOf({ template, scope }: TreeNode): AttributeJson[] {
  const scripts: AttributeJson[] = [];
  const add = (name: string, expression: Expression): void => {
    const script = compileExpression(expression)(scope);
    if (isWxsFunction(script)) scripts.push({ name: `$wxs:${name}`, value: named(`nv_${nameOf(script, expression, scope)}`) });
  };
  for (const [event, flags, handler] of template.o ?? []) {
    const name = `${prefixOf(flags)}:${event}`;
    // With the colon or without it, as it is written.
    add(template.r?.find((written) => written.replace(':', '') === name.replace(':', '')) ?? name, handler);
  }
  for (const [property, handler] of Object.entries(template.w ?? {})) add(`change:${property}`, handler);
  return scripts.length === 0 ? [] : [{ name: '$gdc', value: named('$gdc') }, ...scripts];
}

function prefixOf(flags: number): string {
  const capture = flags & EVENT_FLAGS.capture ? 'capture-' : '';
  const mut = flags & EVENT_FLAGS.mut ? 'mut-' : '';
  return `${capture}${mut}${flags & EVENT_FLAGS.catch ? 'catch' : 'bind'}`;
}

/** What the expression calls the function: the last name of the part that has it for value. */
function nameOf(script: unknown, expression: Expression, scope: TreeNode['scope']): string {
  if (!Array.isArray(expression)) return '';
  if (expression[0] === '.' && compileExpression(expression)(scope) === script) return String(expression[2]);
  for (const part of expression as readonly Expression[]) {
    const name = nameOf(script, part, scope);
    if (name !== '') return name;
  }
  return '';
}

/** A function that snapshots print by its name. */
function named(name: string): () => void {
  return Object.defineProperty(() => {}, 'name', { value: name });
}
