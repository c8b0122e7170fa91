// How far each attribute and event of a component goes, told from three sources: the unit (what it declares), its source
// (whether what it declares is read) and the tests (whether anything would fail without it). Nobody writes a verdict down.

import type { BuiltIn } from '../../packages/runtime-view/src/builtins/unit.ts';
import type { DocumentedComponent } from './documented-components.ts';
import type { Evidence } from './read-evidence.ts';

/**
 * - `works`: it is there, and a test or a page of the gallery that is driven uses it.
 * - `untested`: it is there, and no test names it.
 * - `accepted`: it is taken and changes nothing.
 * - `placeholder`: of a component that says where it stands that it is not available.
 * - `absent`: there is no such thing here; writing it does no harm.
 */
export type Verdict = 'works' | 'untested' | 'accepted' | 'placeholder' | 'absent';

export interface JudgedComponent {
  readonly tag: string;
  readonly verdict: Verdict;
  readonly attributes: readonly (readonly [name: string, verdict: Verdict])[];
  readonly events: readonly (readonly [name: string, verdict: Verdict])[];
}

/** Attributes that the renderer reads for units that have hover states. */
const HOVER: ReadonlySet<string> = new Set(['hover-class', 'hover-stop-propagation', 'hover-start-time', 'hover-stay-time']);

export function judgeComponent(
  tag: string,
  documented: DocumentedComponent,
  unit: BuiltIn | undefined,
  evidence: Evidence,
  isPlaceholder: boolean,
  /** Of `view`: hover states are the renderer's, the same for all units that have them. */
  hoverEvidence: Evidence,
): JudgedComponent {
  const attribute = (name: string): Verdict => {
    if (unit === undefined) return 'absent';
    if (isPlaceholder) return 'placeholder';
    const property = toCamelCase(name);
    const isHover = HOVER.has(name) && unit.hover !== undefined;
    if (!isHover && !Object.hasOwn(unit.properties, property)) return 'absent';
    if (isHover) return hoverEvidence.usesAttribute(name) ? 'works' : 'untested';
    if (evidence.tests(name)) return 'works';
    if (!unit.reflects?.includes(property) && !evidence.reads(property)) return 'accepted';
    return evidence.usesAttribute(name) ? 'works' : 'untested';
  };
  const event = (name: string): Verdict => {
    if (unit === undefined) return 'absent';
    const isEmitted = evidence.emits(name);
    if (isPlaceholder) return isEmitted ? 'works' : 'placeholder';
    if (evidence.hearsEvent(name)) return 'works';
    return isEmitted ? 'untested' : 'absent';
  };
  return {
    tag,
    verdict: unit === undefined ? 'absent' : isPlaceholder ? 'placeholder' : evidence.isUsed ? 'works' : 'untested',
    attributes: documented.attributes.map((name) => [name, attribute(name)]),
    events: documented.events.map((name) => [name, event(name)]),
  };
}

function toCamelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
