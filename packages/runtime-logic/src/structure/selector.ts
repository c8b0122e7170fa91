// `selectComponent` and its kin: `#id`, `.class`, compounds of them, ` `, `>`, `>>>` and `,` over one shadow tree (10.8).

import type { ComponentRecord, LiveNode, RealNode } from './nodes.ts';
import { classesOf, idOf, isReal } from './read-node.ts';

interface Step {
  readonly combinator: ' ' | '>' | '>>>';
  readonly id: string | undefined;
  readonly classes: readonly string[];
}

const COMPOUND = /^(?:[#.](?:\\.|[\w\u0080-\uffff-])+)+$/;
const CACHE_LIMIT = 500;
const cache = new Map<string, readonly (readonly Step[])[]>();

/** Members of a union that cannot be used are left out. */
function parseSelector(text: string): readonly (readonly Step[])[] {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const parsed = text.split(',').flatMap((member) => {
    const steps = parseSteps(member.trim());
    return steps === undefined ? [] : [steps];
  });
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(text, parsed);
  return parsed;
}

function parseSteps(member: string): Step[] | undefined {
  const steps: Step[] = [];
  let combinator: Step['combinator'] = ' ';
  for (const token of member.replace(/>>>|>/g, ' $& ').split(/\s+/)) {
    if (token === '') continue;
    if (token === '>' || token === '>>>') {
      combinator = token;
      continue;
    }
    if (!COMPOUND.test(token)) return undefined;
    const names = token.match(/[#.](?:\\.|[^#.\\])+/g) ?? [];
    const plain = (name: string): string => name.slice(1).replace(/\\(.)/g, '$1');
    steps.push({
      combinator,
      id: names.filter((name) => name.startsWith('#')).map(plain)[0],
      classes: names.filter((name) => name.startsWith('.')).map(plain),
    });
    combinator = ' ';
  }
  return steps.length === 0 ? undefined : steps;
}

function matches(node: RealNode, step: Step): boolean {
  if (node.kind === 'slot') return false;
  if (step.id !== undefined && idOf(node) !== step.id) return false;
  if (step.classes.length === 0) return true;
  const classes = classesOf(node);
  return step.classes.every((name) => classes.includes(name));
}

/** Components in the shadow tree of `root` that match, in document order. */
export function selectComponents(root: ComponentRecord, selector: string, all: boolean): ComponentRecord[] {
  const union = parseSelector(String(selector));
  const found = new Set<RealNode>();
  for (const steps of union) for (const node of matchSteps(root, steps)) found.add(node);
  const components = [...found].filter((node): node is ComponentRecord => node.kind === 'component');
  if (components.length < 2 || union.length < 2) return all ? components : components.slice(0, 1);
  const ordered: ComponentRecord[] = [];
  eachBelow(root, true, (node) => {
    if (node.kind === 'component' && found.has(node)) ordered.push(node);
  });
  return all ? ordered : ordered.slice(0, 1);
}

function matchSteps(root: ComponentRecord, steps: readonly Step[]): Set<RealNode> {
  let contexts: Set<RealNode> = new Set([root]);
  for (const [at, step] of steps.entries()) {
    const next = new Set<RealNode>();
    for (const context of contexts) {
      eachCandidate(context, step.combinator, at === 0, (node) => {
        if (matches(node, step)) next.add(node);
      });
    }
    contexts = next;
  }
  return contexts;
}

type Visit = (node: RealNode) => void;

function eachCandidate(context: RealNode, combinator: Step['combinator'], first: boolean, visit: Visit): void {
  if (combinator === '>>>') {
    eachBelow(context, true, visit);
    return;
  }
  const nodes = first ? (context as ComponentRecord).shadow : context.children;
  for (const node of nodes) eachIn(node, combinator === '>', false, visit);
}

function eachBelow(context: RealNode, across: boolean, visit: Visit): void {
  if (across && context.kind === 'component') for (const node of context.shadow) eachIn(node, false, true, visit);
  for (const node of context.children) eachIn(node, false, across, visit);
}

/** Virtual nodes never match and are no level of their own. */
function eachIn(node: LiveNode, childrenOnly: boolean, across: boolean, visit: Visit): void {
  if (isReal(node)) {
    visit(node);
    if (childrenOnly) return;
  }
  if (across && node.kind === 'component') for (const child of node.shadow) eachIn(child, false, true, visit);
  for (const child of node.children) eachIn(child, childrenOnly, across, visit);
}
