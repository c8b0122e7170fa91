// Selectors of a stylesheet to selectors of the view's DOM; compiler and view agree on names as written in
// docs/reference/styles.md. Tags of the platform become `wx-…` elements; in a component every part that it owns gets the
// component's prefix, so that its rules reach its own elements and nothing else.
//
//   view .a     in a page:  wx-view .a          in component c3:  wx-view.c3-- .c3--a
//   page        wx-page, in both: the root element of the page
//   :host       in component c3: .c3--host, a class that the renderer puts on the host element

import parseSelector, {
  type ClassName,
  type Container,
  type Identifier,
  type Node,
  type Pseudo,
  type Selector,
  type Tag,
} from 'postcss-selector-parser';
import { isBuiltInClass } from './built-in-classes.ts';
import { isKnownPseudo } from './known-pseudos.ts';

export interface ScopedSelectors {
  /** '' where none of the list is a selector. */
  readonly selector: string;
  /** The members of the list that are none, as written. */
  readonly invalid: readonly string[];
  /** A part has no class of its own and relies on the class `<scope>--` of every element of the component. */
  readonly marksElements: boolean;
}

export function scopeSelector(text: string, scope: string): ScopedSelectors {
  // What most rules have, without a parser.
  if (text.trim() === '') return { selector: '', invalid: [text], marksElements: false };
  const name = /^\.([a-z_][\w-]*)$/i.exec(text)?.[1];
  if (name !== undefined && !isBuiltInClass(name)) {
    return { selector: scope === '' ? text : `.${scope}--${name}`, invalid: [], marksElements: false };
  }
  const invalid: string[] = [];
  const marks = { marksElements: false };
  const root = parseList(text);
  if (root === undefined) return { selector: '', invalid: [text], ...marks };
  for (const selector of [...root.nodes]) {
    if (isValid(selector)) {
      scopeComplex(selector, scope, marks);
    } else {
      invalid.push(selector.toString().trim());
      selector.remove();
    }
  }
  return { selector: root.toString().trim(), invalid, ...marks };
}

function parseList(text: string): parseSelector.Root | undefined {
  try {
    return parseSelector().astSync(text);
  } catch {
    return undefined;
  }
}

function isValid(selector: Selector): boolean {
  let valid = selector.nodes.length > 0;
  selector.walkPseudos((pseudo) => {
    if (!isKnownPseudo(pseudo.value)) valid = false;
  });
  // `.a { , .b` and other leftovers: a combinator with nothing on one side.
  const last = selector.nodes.at(-1);
  if (last?.type === 'combinator') valid = false;
  // A tag is an identifier; what is left of a broken line above the rule is not.
  walkNames(selector, (node) => {
    if (node.value === '') valid = false;
    if (node.type === 'tag' && !/^(?:[a-z_-]|[^\0-\x7f])(?:[\w-]|[^\0-\x7f])*$/i.test(node.value)) valid = false;
  });
  return valid;
}

/** Pseudo classes whose argument is a list of selectors; in the others (`:nth-child(2n)`, `:lang(en)`) words are no tags. */
const TAKES_SELECTORS = /^:(?:not|is|where|has|matches|-webkit-any|-moz-any|host)$/i;

/** Tags, classes and ids, those in the arguments of `:not()` and its kin included. */
function walkNames(container: Selector | Pseudo, visit: (node: ClassName | Identifier | Tag) => void): void {
  for (const node of container.nodes as readonly Node[]) {
    if (node.type === 'tag' || node.type === 'class' || node.type === 'id') visit(node);
    else if (node.type === 'selector' || (node.type === 'pseudo' && TAKES_SELECTORS.test(node.value))) walkNames(node, visit);
  }
}

interface Marks {
  marksElements: boolean;
}

function scopeComplex(selector: Selector, scope: string, marks: Marks): void {
  let isOwn = scope !== '';
  let hasOwnPart = false;
  for (const compound of splitCompounds(selector)) {
    if (compound.afterDeep) isOwn = false;
    hasOwnPart = scopeCompound(compound.nodes, isOwn ? scope : '', marks) || hasOwnPart;
  }
  if (scope !== '' && !hasOwnPart) anchorInComponent(selector, scope, marks);
}

interface Compound {
  readonly nodes: Node[];
  /** After `/deep/` or `>>>`, which open the way into other components. */
  readonly afterDeep: boolean;
}

function splitCompounds(selector: Selector): Compound[] {
  const compounds: Compound[] = [{ nodes: [], afterDeep: false }];
  for (const node of selector.nodes) {
    if (node.type !== 'combinator') {
      compounds.at(-1)?.nodes.push(node);
      continue;
    }
    const isDeep = /^\s*(?:\/deep\/|>>>)\s*$/i.test(node.value);
    if (isDeep) Object.assign(node, { value: ' ', spaces: { before: '', after: '' } });
    compounds.push({ nodes: [], afterDeep: isDeep });
  }
  return compounds.filter(({ nodes }) => nodes.length > 0);
}

/** Whether it has a part that only the component's own elements match. */
function scopeCompound(nodes: readonly Node[], scope: string, marks: Marks): boolean {
  let hasOwnClass = false;
  let isAnchored = false;
  for (const node of nodes) {
    if (node.type === 'class' || node.type === 'id') {
      if (isOwnName(node, scope)) {
        node.value = `${scope}--${node.value}`;
        hasOwnClass = true;
      } else isAnchored = true;
    } else if (node.type === 'tag') {
      if (node.value.toLowerCase() === 'page') isAnchored = true;
      node.value = `wx-${node.value.toLowerCase()}`;
    } else if (node.type === 'nesting' || (node.type === 'pseudo' && node.value.toLowerCase() === ':root')) {
      isAnchored = true;
      hasOwnClass = true;
    } else if (node.type === 'pseudo' && node.value.toLowerCase() === ':host') {
      replaceHost(node, scope);
      hasOwnClass = true;
    } else if (node.type === 'pseudo') scopeInside(node, scope);
  }
  if (nodes.some((node) => node.type === 'tag' && node.value === 'wx-page')) return true;
  if (hasOwnClass || isAnchored || scope === '') return hasOwnClass;
  marks.marksElements = true;
  insertMark(nodes, scope);
  return true;
}

/** `:not(.a view)`: names inside are prefixed, but need no mark: they only narrow. */
function scopeInside(pseudo: Pseudo, scope: string): void {
  if (!TAKES_SELECTORS.test(pseudo.value)) return;
  walkNames(pseudo, (node) => {
    if (node.type === 'tag') node.value = `wx-${node.value.toLowerCase()}`;
    else if (isOwnName(node, scope)) node.value = `${scope}--${node.value}`;
  });
}

function isOwnName(node: ClassName | Identifier, scope: string): boolean {
  return scope !== '' && !(node.type === 'class' && isBuiltInClass(node.value));
}

/** Classes in `:host(.a)` are given by the owner, so they keep their names. A page is its own host. */
function replaceHost(pseudo: Pseudo, scope: string): void {
  const inner = pseudo.nodes.flatMap((selector) => selector.nodes.map((node) => node.clone({}) as Node));
  const host = scope === '' ? parseSelector.tag({ value: 'wx-page' }) : parseSelector.className({ value: `${scope}--host` });
  pseudo.replaceWith(host);
  (host.parent as Container | undefined)?.insertAfter(host as never, inner as never);
}

/** After tag and attributes, before pseudo classes and elements. */
function insertMark(nodes: readonly Node[], scope: string): void {
  const mark: ClassName = parseSelector.className({ value: `${scope}--` });
  const before = nodes.find((node) => node.type === 'pseudo');
  if (before !== undefined) {
    mark.spaces.before = before.spaces.before;
    before.spaces.before = '';
    before.parent?.insertBefore(before as never, mark as never);
    return;
  }
  const last = nodes.findLast((node) => node.type !== 'comment');
  if (last === undefined) return;
  mark.spaces.after = last.spaces.after;
  last.spaces.after = '';
  last.parent?.insertAfter(last as never, mark as never);
}

/** Only classes inside built-in components: without an anchor the rule would reach those of the whole page. */
function anchorInComponent(selector: Selector, scope: string, marks: Marks): void {
  marks.marksElements = true;
  const first = selector.first;
  const anchor = parseSelector.className({ value: `${scope}--` });
  if (first !== undefined) {
    anchor.spaces.before = first.spaces.before;
    first.spaces.before = '';
  }
  selector.prepend(parseSelector.combinator({ value: ' ' }) as never);
  selector.prepend(anchor as never);
}
