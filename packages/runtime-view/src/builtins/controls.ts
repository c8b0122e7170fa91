// The controls of one page: made when a host element is made, told of the document when they are in it, and kept from
// taking the page down with them.

import type { EventAnswerPayload, Json, ModelWritePayload } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { toText } from '@dinghy/template';
import { resolveClasses } from '../attributes/class-names.ts';
import type { Dispatcher, ViewEvent } from '../events/dispatch.ts';
import { attributeOf, fieldOf, modelPathOf } from '../events/node-facts.ts';
import { treeNodeAt } from '../events/tree-node-at.ts';
import { movedContentOf } from '../render/dom-parent.ts';
import { liveOf } from '../render/element-live.ts';
import type { ControlElements } from '../render/page-tree.ts';
import type { PlannedControl } from '../render/plan/element-plan.ts';
import type { InlineStyles } from '../styles/inline-styles.ts';
import { type Resources, resolveResourceUrl } from '../styles/resources.ts';
import type { BuiltInContext, BuiltInControl, BuiltInPage, FormField } from './unit.ts';

export interface Controls {
  create(planned: PlannedControl, elements: ControlElements): BuiltInControl | undefined;
  dispose(control: BuiltInControl): void;
  controlOf(element: Element): BuiltInControl | undefined;
  childrenChanged(parent: Element): void;
  /** What a handler of an event returned. */
  eventAnswered(answer: EventAnswerPayload): void;
  /** Tells those that have come into the document, and those whose children changed. After each pass. */
  settle(): void;
}

export interface ControlsOptions {
  readonly styles: InlineStyles;
  readonly page: Omit<BuiltInPage, 'controlOf' | 'isOfOneTree' | 'formFields' | 'emitTouch'>;
  readonly dispatcher: Dispatcher;
  readonly resources: Resources;
  report(error: unknown): void;
}

/** Events whose handlers may still return something. */
const ASKED_MAX = 64;

export function createControls({ page, dispatcher, resources, styles, report }: ControlsOptions): Controls {
  const byHost = new WeakMap<Element, BuiltInControl>();
  const byContent = new WeakMap<Element, BuiltInControl>();
  const tags = new WeakMap<BuiltInControl, string>();
  const disposed = new WeakSet<BuiltInControl>();
  /** Most events are never answered: the oldest are forgotten. */
  const asked = new Map<number, (value: Json) => void>();
  let lastAsked = 0;
  let arrived: BuiltInControl[] = [];
  let changed = new Set<BuiltInControl>();

  const guard = (control: BuiltInControl | undefined, tag: string, run: () => void): void => {
    if (control !== undefined && disposed.has(control)) return;
    try {
      run();
    } catch (error) {
      report(
        new DinghyError(
          'VIEW_BUILT_IN_FAILED',
          { tag, detail: error instanceof Error ? error.message : String(error) },
          { cause: error },
        ),
      );
    }
  };

  const controlOf = (element: Element): BuiltInControl | undefined => byHost.get(element);

  const shared: BuiltInPage = {
    ...page,
    controlOf,
    isOfOneTree: (element, other) => treeNodeAt(element)?.owner === treeNodeAt(other)?.owner,
    formFields: (root) => formFieldsIn(root, controlOf),
    emitTouch(element, type, detail) {
      const node = treeNodeAt(element);
      if (node !== undefined) dispatcher.dispatch({ type, detail, bubbles: true }, node);
    },
  };

  const createContext = (elements: ControlElements): BuiltInContext => {
    const { host, content, props } = elements;
    let writes: ModelWritePayload[] = [];
    const send = (event: Pick<ViewEvent, 'type' | 'detail' | 'answer'>, shown = ''): boolean => {
      const node = treeNodeAt(host);
      if (node === undefined) return false;
      const field = fieldOf(node, shown);
      const told = { ...(writes.length > 0 ? { writes } : {}), ...(field === undefined ? {} : { field }) };
      const { isHandled } = dispatcher.dispatch({ ...event, bubbles: false, ...told }, node);
      writes = [];
      return isHandled;
    };
    return {
      host,
      content,
      props: props as BuiltInContext['props'],
      page: shared,
      load: (url) => {
        const from = treeNodeAt(host)?.owner.template.path ?? '';
        return resources.load(resolveResourceUrl(url, from));
      },
      classes: (names) => {
        const owner = treeNodeAt(host)?.owner;
        return owner === undefined ? [] : resolveClasses(names, owner.classes).split(' ').filter(Boolean);
      },
      applyStyle: (element, style) => styles.applyInline(element, style, treeNodeAt(host)?.owner.template.path ?? ''),
      find(id) {
        const owner = treeNodeAt(host)?.owner;
        if (id === '' || owner === undefined) return undefined;
        const selector = `#${CSS.escape(owner.domId(id))}`;
        const elements = [...host.querySelectorAll(selector), ...page.root.querySelectorAll(selector)];
        return elements.find((element) => treeNodeAt(element)?.owner === owner) as HTMLElement | undefined;
      },
      slotOf(child) {
        const node = treeNodeAt(child);
        return node === undefined || node.element !== child ? '' : toText(attributeOf(node, 'slot') ?? '');
      },
      emit: (type, detail) => void send({ type, detail }),
      emitAsking(type, detail, answered, shown) {
        const answer = ++lastAsked;
        asked.set(answer, answered);
        asked.delete(answer - ASKED_MAX);
        return send({ type, detail, answer }, shown);
      },
      emitFlat(type, detail) {
        const node = treeNodeAt(host);
        if (node !== undefined) dispatcher.dispatch({ type, detail, fields: detail, bubbles: false }, node);
      },
      write(property, value) {
        const node = treeNodeAt(host);
        const path = node === undefined ? undefined : modelPathOf(node, property);
        if (node === undefined || path === undefined) return;
        writes.push({ instance: node.owner.id, path, value });
      },
    };
  };

  return {
    controlOf,
    eventAnswered({ answer, value }) {
      const answered = asked.get(answer);
      asked.delete(answer);
      if (answered !== undefined) guard(undefined, 'input', () => answered(value));
    },
    create({ unit }, elements) {
      let control: BuiltInControl | undefined;
      guard(undefined, unit.tag, () => {
        control = unit.create?.(createContext(elements));
      });
      if (control === undefined) return undefined;
      byHost.set(elements.host, control);
      byContent.set(elements.content, control);
      tags.set(control, unit.tag);
      arrived.push(control);
      return guardUpdates(control, (run) => guard(control, unit.tag, run));
    },
    dispose(control) {
      guard(control, tags.get(control) ?? '', () => control.dispose?.());
      disposed.add(control);
    },
    childrenChanged(parent) {
      const control = byContent.get(parent);
      if (control?.childrenChanged !== undefined) changed.add(control);
    },
    settle() {
      const connected = new Set(arrived);
      const restructured = changed;
      arrived = [];
      changed = new Set();
      for (const control of connected) guard(control, tags.get(control) ?? '', () => control.connected?.());
      for (const control of restructured) {
        if (!connected.has(control)) guard(control, tags.get(control) ?? '', () => control.childrenChanged?.());
      }
    },
  };
}

/** Keeps a failing update from ending the pass it is part of. The control itself stays the same object. */
function guardUpdates(control: BuiltInControl, guard: (run: () => void) => void): BuiltInControl {
  const { update } = control;
  if (update !== undefined) control.update = (names) => guard(() => update.call(control, names));
  return control;
}

function formFieldsIn(root: Element, controlOf: (element: Element) => BuiltInControl | undefined): FormField[] {
  const fields: FormField[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (!element.localName.startsWith('wx-')) continue;
    const field = controlOf(element)?.field ?? componentField(element);
    if (field !== undefined) fields.push(field);
    const moved = movedContentOf(element);
    if (moved !== undefined) fields.push(...formFieldsIn(moved, controlOf));
  }
  return fields;
}

/** A custom component with the behaviour `wx://form-field`: its properties `name` and `value`. */
function componentField(element: Element): FormField | undefined {
  const view = liveOf(element)?.node.view;
  if (view?.template.formField !== true) return undefined;
  return { name: () => String(view.data.name ?? ''), value: () => (view.data.value ?? null) as Json, reset: () => undefined };
}
