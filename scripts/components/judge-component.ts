// How far each attribute and event of a component goes, told from what the unit declares, from its source (whether what it
// declares is read) and from the tests that run for it. Nobody writes a verdict down; what does nothing has a reason.

import type { BuiltIn } from '../../packages/runtime-view/src/builtins/unit.ts';
import type { DocumentedComponent } from './documented-components.ts';
import type { Evidence, TestId } from './read-evidence.ts';
import type { Reason } from './reasons.ts';

/**
 * - `works`: it is there, and a test that runs uses it.
 * - `untested`: it is there, and no test names it.
 * - `unserved`: it does nothing, since no web host can serve it.
 * - `placeholder`: of a component that says where it stands that it is not available.
 * - `absent`: it does nothing, and nobody has said why.
 */
export type Verdict = 'works' | 'untested' | 'unserved' | 'placeholder' | 'absent';

export interface Judged {
  readonly name: string;
  readonly verdict: Verdict;
  /** Of what works. */
  readonly tests: readonly TestId[];
  /** Of what is unserved. */
  readonly reason?: Reason;
}

export interface JudgedComponent {
  readonly tag: string;
  readonly verdict: Verdict;
  readonly attributes: readonly Judged[];
  readonly events: readonly Judged[];
}

export interface ComponentFacts {
  readonly unit: BuiltIn | undefined;
  readonly evidence: Evidence;
  readonly isPlaceholder: boolean;
  /** Of `view`: hover states are the renderer's, the same for all units that have them. */
  readonly hoverEvidence: Evidence;
  reasonFor(name: string): Reason | undefined;
}

/** Attributes that the renderer reads for units that have hover states. */
const HOVER: ReadonlySet<string> = new Set(['hover-class', 'hover-stop-propagation', 'hover-start-time', 'hover-stay-time']);

export function judgeComponent(tag: string, documented: DocumentedComponent, facts: ComponentFacts): JudgedComponent {
  const { unit, evidence, isPlaceholder } = facts;
  return {
    tag,
    verdict: unit === undefined ? 'absent' : isPlaceholder ? 'placeholder' : toVerdict(evidence.tests),
    attributes: documented.attributes.map((name) => judgeAttribute(name, facts)),
    events: documented.events.map((name) => judgeEvent(name, facts)),
  };
}

function judgeAttribute(name: string, facts: ComponentFacts): Judged {
  const { unit, evidence, isPlaceholder, hoverEvidence } = facts;
  if (unit !== undefined && isPlaceholder) return { name, verdict: 'placeholder', tests: [] };
  if (unit === undefined) return judgeNothing(name, facts);
  if (HOVER.has(name) && unit.hover !== undefined) return judgeTested(name, hoverEvidence.testsOfAttribute(name));
  const property = toCamelCase(name);
  const isUsed = unit.reflects?.includes(property) || evidence.reads(property);
  const isThere = Object.hasOwn(unit.properties, property) && isUsed;
  return isThere ? judgeTested(name, evidence.testsOfAttribute(name)) : judgeNothing(name, facts);
}

function judgeEvent(name: string, facts: ComponentFacts): Judged {
  const { unit, evidence, isPlaceholder } = facts;
  const isEmitted = unit !== undefined && evidence.emits(name);
  if (isPlaceholder && !isEmitted) return { name, verdict: 'placeholder', tests: [] };
  return isEmitted ? judgeTested(name, evidence.testsOfEvent(name)) : judgeNothing(name, facts);
}

function judgeTested(name: string, tests: readonly TestId[]): Judged {
  return { name, verdict: toVerdict(tests), tests };
}

function judgeNothing(name: string, { reasonFor }: ComponentFacts): Judged {
  const reason = reasonFor(name);
  return reason === undefined ? { name, verdict: 'absent', tests: [] } : { name, verdict: 'unserved', tests: [], reason };
}

function toVerdict(tests: readonly TestId[]): 'works' | 'untested' {
  return tests.length > 0 ? 'works' : 'untested';
}

function toCamelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
