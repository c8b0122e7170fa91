// Which data fields a view needs only the beginning of: nothing but lists that make their rows as they come near the screen
// reads them, and whoever asks how long they are (docs/decisions/0032-views-get-what-they-show.md).

import { type Expression, growsLists, lengthFieldOf, type TemplateNode, type TemplateProgram } from '@dinghy/template';

export interface Programs {
  readonly view: TemplateProgram;
  readonly structure: TemplateProgram;
  readonly longLists: readonly string[];
}

/** The programs with such lists marked. Layers that know nothing of the marks get the whole data, and show the same. */
export function withLongLists(view: TemplateProgram, structure: TemplateProgram): Programs {
  const survey: Survey = { listed: new Set(), read: new Set() };
  surveyNodes(view.bodies[0]?.n ?? [], false, survey);
  // Rows that hold components are the logic layer's: their list is in its program, too.
  noteReads(structure.bodies[0]?.n, survey);
  const longLists = [...survey.listed].filter((field) => !survey.read.has(field));
  const fields = new Set(longLists);
  return { view: mark(view, fields), structure: mark(structure, fields), longLists };
}

/** Names of data fields. */
interface Survey {
  /** Shown by a list that grows. */
  readonly listed: Set<string>;
  /** Read by anything else, their length apart. */
  readonly read: Set<string>;
}

/** `grows`: the nodes are directly in an element whose lists grow. */
function surveyNodes(nodes: readonly TemplateNode[], grows: boolean, survey: Survey): void {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    if ('i' in node) {
      for (const [condition, branch] of node.i) {
        noteReads(condition, survey);
        surveyNodes(branch, grows, survey);
      }
    } else if ('f' in node && grows && isField(node.f)) {
      survey.listed.add(node.f[1]);
      surveyNodes(node.n, false, survey);
    } else {
      const { n, ...own } = node as { readonly n?: readonly TemplateNode[] };
      noteReads(own, survey);
      surveyNodes(n ?? [], 'e' in node && growsLists(node), survey);
    }
  }
}

/**
 * Notes what is read anywhere in a part of a template. Other arrays that begin with `'d'` and a text are rare, and a field
 * too many does no harm.
 */
function noteReads(part: unknown, survey: Survey): void {
  if (typeof part !== 'object' || part === null || isLength(part)) return;
  if (isField(part)) survey.read.add(part[1]);
  else for (const inner of Object.values(part)) noteReads(inner, survey);
}

function mark(program: TemplateProgram, fields: ReadonlySet<string>): TemplateProgram {
  const [first, ...others] = program.bodies;
  if (first === undefined || fields.size === 0) return program;
  return { ...program, bodies: [{ ...first, n: markPart(first.n, fields) as typeof first.n }, ...others] };
}

function markPart(part: unknown, fields: ReadonlySet<string>): unknown {
  if (typeof part !== 'object' || part === null) return part;
  // The whole list has the length that is not told apart.
  if (isLength(part)) return fields.has(part[1][1]) ? ['??', ['d', lengthFieldOf(part[1][1])], part] : part;
  if (Array.isArray(part)) return part.map((inner) => markPart(inner, fields));
  const marked = Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, markPart(inner, fields)]));
  const { f } = part as { readonly f?: Expression };
  return isField(f) && fields.has(f[1]) ? { ...marked, t: lengthFieldOf(f[1]) } : marked;
}

type Field = readonly ['d', name: string];

function isField(part: unknown): part is Field {
  return Array.isArray(part) && part.length === 2 && part[0] === 'd' && typeof part[1] === 'string';
}

function isLength(part: unknown): part is readonly ['.', Field, 'length'] {
  return Array.isArray(part) && part[0] === '.' && part[2] === 'length' && isField(part[1]);
}
