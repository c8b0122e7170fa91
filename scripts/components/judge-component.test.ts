import { describe, expect, it } from 'vitest';
import type { BuiltIn } from '../../packages/runtime-view/src/builtins/unit.ts';
import { judgeComponent } from './judge-component.ts';
import type { Evidence } from './read-evidence.ts';

const unit = { tag: 'x', styles: '', properties: { read: '', named: '', kept: '', shown: '' }, reflects: ['shown'] } as BuiltIn;
const evidence: Evidence = {
  isUsed: true,
  reads: (property) => property === 'read',
  emits: (event) => event !== 'never',
  tests: (name) => name === 'named',
  usesAttribute: (name) => name === 'read',
  hearsEvent: (event) => event === 'heard',
};
const documented = {
  attributes: ['read', 'named', 'kept', 'shown', 'missing', 'hover-class'],
  events: ['heard', 'sent', 'never'],
};
const judge = (given: BuiltIn | undefined, isPlaceholder = false) => {
  const { verdict, attributes, events } = judgeComponent('x', documented, given, evidence, isPlaceholder, evidence);
  return { verdict, attributes: attributes.map(([, each]) => each), events: events.map(([, each]) => each) };
};

describe('judgeComponent', () => {
  it('takes nothing for working that no test names, and nothing for taken that is not declared', () => {
    expect(judge(unit)).toEqual({
      verdict: 'works',
      attributes: ['works', 'works', 'accepted', 'untested', 'absent', 'absent'],
      events: ['works', 'untested', 'absent'],
    });
  });

  it('finds nothing of a component that is not there', () => {
    expect(judge(undefined)).toMatchObject({ verdict: 'absent', events: ['absent', 'absent', 'absent'] });
  });

  it('has placeholders send what they send, and be placeholders in all else', () => {
    expect(judge(unit, true)).toMatchObject({ verdict: 'placeholder', events: ['works', 'works', 'placeholder'] });
    expect(new Set(judge(unit, true).attributes)).toEqual(new Set(['placeholder']));
  });
});
