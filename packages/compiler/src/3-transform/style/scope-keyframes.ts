// Names of animations are global in a document. Those of a component get its prefix, in the rule and where it is used;
// names that the component does not define are left to whoever does.

import type { AtRule, Root } from 'postcss';
import parseValue from 'postcss-value-parser';

export function scopeKeyframes(root: Root, scope: string): void {
  if (scope === '') return;
  const names = new Set<string>();
  root.walkAtRules(/keyframes$/i, (rule: AtRule) => {
    const name = rule.params.trim().replace(/^"(.*)"$|^'(.*)'$/, '$1$2');
    names.add(name);
    rule.params = `${scope}--${name}`;
  });
  if (names.size === 0) return;
  root.walkDecls(/^(?:-\w+-)?animation(?:-name)?$/i, (declaration) => {
    const value = parseValue(declaration.value);
    value.walk((node) => {
      if ((node.type === 'word' || node.type === 'string') && names.has(node.value)) node.value = `${scope}--${node.value}`;
    });
    declaration.value = value.toString();
  });
}
