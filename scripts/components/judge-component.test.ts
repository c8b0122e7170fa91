import { describe, expect, it } from 'vitest';
import type { BuiltIn } from '../../packages/runtime-view/src/builtins/unit.ts';
import { findProblems } from './component-document.ts';
import { judgeComponent } from './judge-component.ts';
import type { Evidence } from './read-evidence.ts';

const unit = { tag: 'x', styles: '', properties: { read: '', quiet: '', kept: '', shown: '' }, reflects: ['shown'] } as BuiltIn;
const evidence: Evidence = {
  tests: ['a › b'],
  reads: (property) => property === 'read' || property === 'quiet',
  emits: (event) => event !== 'never',
  testsOfAttribute: (name) => (name === 'quiet' ? [] : [`a › ${name}`]),
  testsOfEvent: (event) => (event === 'heard' ? ['a › heard'] : []),
};
const reason = { number: 1, text: 'because' };
const documented = {
  attributes: ['read', 'quiet', 'kept', 'shown', 'missing', 'hover-class'],
  events: ['heard', 'sent', 'never'],
};
const judge = (given: BuiltIn | undefined, isPlaceholder = false) =>
  judgeComponent('x', documented, {
    unit: given,
    evidence,
    isPlaceholder,
    hoverEvidence: evidence,
    reasonFor: (name) => (name === 'kept' ? reason : undefined),
  });
const verdicts = (...args: Parameters<typeof judge>) => {
  const { verdict, attributes, events } = judge(...args);
  return { verdict, attributes: attributes.map((each) => each.verdict), events: events.map((each) => each.verdict) };
};

describe('judgeComponent', () => {
  it('takes nothing for working that no test uses, and nothing for there that is declared alone', () => {
    expect(verdicts(unit)).toEqual({
      verdict: 'works',
      attributes: ['works', 'untested', 'unserved', 'works', 'absent', 'absent'],
      events: ['works', 'untested', 'absent'],
    });
    expect(judge(unit).attributes[0]?.tests).toEqual(['a › read']);
    expect(judge(unit).attributes[2]?.reason).toBe(reason);
  });

  it('finds nothing of a component that is not there', () => {
    expect(verdicts(undefined)).toMatchObject({ verdict: 'absent', events: ['absent', 'absent', 'absent'] });
  });

  it('has placeholders send what they send, and be placeholders in all else', () => {
    expect(verdicts(unit, true)).toMatchObject({ verdict: 'placeholder', events: ['works', 'untested', 'placeholder'] });
    expect(new Set(verdicts(unit, true).attributes)).toEqual(new Set(['placeholder']));
  });
});

describe('findProblems', () => {
  it('objects to what does nothing without a reason', () => {
    expect(findProblems([judge(unit)])).toEqual(
      expect.arrayContaining(['x missing does nothing, and has no reason', 'x never does nothing, and has no reason']),
    );
  });
});
