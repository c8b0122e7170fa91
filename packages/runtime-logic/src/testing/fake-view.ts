// A page view without a screen: applies commits the plain way, works out from nothing what they leave to the view, checks what
// must hold of every one of them, and keeps the log that scenario tests read.

import {
  CHANNELS,
  type CommitPayload,
  type DefinitionPayload,
  type FullPeer,
  type IdRun,
  type InstanceId,
  type InstancePayload,
  type Patch,
  type ViewEventPayload,
} from '@dinghy/bridge-protocol';
import { coerceProperty, compileExpression, type PropertyTypes, passedAttributes, type TemplateProgram } from '@dinghy/template';
import { createWxsRuntime } from '@dinghy/template/wxs';
import { listComponents, type PlacedComponent } from './list-components.ts';

type Data = Record<string, unknown>;

export interface FakeInstance {
  readonly path: string;
  readonly data: Data;
  readonly children: readonly InstanceId[];
}

interface Told {
  readonly id: InstanceId;
  owner: InstanceId | undefined;
  path: string;
  /** What the definition or the logic layer says; properties among them that nobody has told are what attributes say. */
  fields: Data;
  readonly own: Set<string>;
  children: readonly InstanceId[];
  readonly data: Data;
}

/** What a view has of its package. */
export interface FakeTemplates {
  readonly templates: Readonly<Record<string, TemplateProgram>>;
  readonly wxs: Readonly<Record<string, unknown>>;
}

export class FakeView {
  readonly commits: CommitPayload[] = [];
  readonly instances = new Map<InstanceId, Told>();
  readonly definitions = new Map<string, DefinitionPayload>();
  /** Commits wait for `acknowledge()` instead of being acknowledged at once. */
  busy = false;
  readonly #peer: FullPeer;
  readonly #package: FakeTemplates;
  readonly #wxs: ReturnType<typeof createWxsRuntime>;
  readonly #waiting: (() => void)[] = [];
  answers: (query: unknown) => unknown = () => null;
  readonly events: { readonly name: string; readonly body: unknown }[] = [];

  constructor(peer: FullPeer, from: FakeTemplates = { templates: {}, wxs: {} }) {
    this.#peer = peer;
    this.#package = from;
    this.#wxs = createWxsRuntime({ modules: from.wxs as never });
    peer.onPatch((commit, acknowledge) => {
      this.#apply(commit);
      if (this.busy) this.#waiting.push(acknowledge);
      else acknowledge();
    });
    peer.onCall(CHANNELS.render, (_method, params) =>
      (params as { queries: unknown[] }).queries.map((query) => this.answers(query)),
    );
    peer.onEvent(CHANNELS.render, (name, body) => this.events.push({ name, body }));
  }

  acknowledge(): void {
    this.#waiting.shift()?.();
  }

  get root(): FakeInstance {
    return this.instances.get(1) as FakeInstance;
  }

  /** Instances of a component in document order. */
  all(path: string, from: InstanceId = 1): FakeInstance[] {
    const own = this.instances.get(from) as FakeInstance;
    const below = own.children.flatMap((id) => this.all(path, id));
    return own.path === path ? [own, ...below] : below;
  }

  idOf(instance: FakeInstance): InstanceId {
    return [...this.instances].find(([, each]) => each === instance)?.[0] as InstanceId;
  }

  send(name: string, body: unknown): void {
    this.#peer.sendEvent(CHANNELS.viewEvent, name, body);
  }

  /** An event that the user caused, with one handler. */
  dispatch(
    type: string,
    handler: string,
    more: Partial<ViewEventPayload> & { instance?: InstanceId; dataset?: Data } = {},
  ): void {
    const { instance = 1, dataset = {}, ...event } = more;
    const target = { id: '', dataset: dataset as never, offsetLeft: 0, offsetTop: 0 };
    this.send('viewEvent', {
      type,
      timeStamp: 1,
      detail: {},
      deliveries: [{ instance, handler, target, currentTarget: target }],
      ...event,
    });
  }

  requestSnapshot(): void {
    this.instances.clear();
    this.definitions.clear();
    this.#peer.requestSnapshot('TEST', 'lost');
  }

  #apply(commit: CommitPayload): void {
    this.commits.push(commit);
    for (const definition of commit.definitions ?? []) {
      if (this.definitions.get(definition.path) === definition) throw new Error(`definition ${definition.path} came twice`);
      this.definitions.set(definition.path, definition);
    }
    const told = new Map((commit.created ?? []).map((each) => [each.id, each]));
    const before = new Map([...this.instances.keys()].map((id) => [id, this.#identities(id)]));
    for (const id of told.keys()) if (this.instances.has(id)) throw new Error(`instance ${id} came twice`);
    for (const id of [1, commit.tabBar ?? 0]) if (told.has(id)) this.#create(id, undefined, told);
    for (const [id, patches] of commit.patches ?? []) {
      const instance = this.#known(id);
      instance.fields = applyPatches(instance.fields, patches);
      for (const [, [field]] of patches) instance.own.add(String(field));
    }
    if (commit.n !== undefined) this.#findChildren(commit, before);
    this.#applyChildren(commit, told);
    if (commit.n !== undefined && commit.n !== this.instances.size) throw new Error(`there are ${this.instances.size} instances`);
    if (told.size > 0) throw new Error(`instances ${[...told.keys()]} are in no list`);
    if ([...this.definitions.values()].some(({ dynamicSlots }) => dynamicSlots)) return;
    for (const { id, children } of this.instances.values()) {
      const { length } = this.#componentsOf(id);
      if (length !== children.length) throw new Error(`instance ${id} has ${length} components and ${children.length} children`);
    }
  }

  #identities(id: InstanceId): ReadonlyMap<string, InstanceId> {
    const { children } = this.#known(id);
    return new Map(this.#componentsOf(id).map(({ identity }, at) => [identity, children[at] as InstanceId]));
  }

  /** Lists that are not told: who is still there, by identity. Owners come before what they own. */
  #findChildren({ children: lists = [] }: CommitPayload, before: ReadonlyMap<InstanceId, ReadonlyMap<string, InstanceId>>): void {
    const told = new Set(lists.map(([id]) => id));
    for (const [id, known] of before) {
      const instance = this.instances.get(id);
      if (instance === undefined || told.has(id)) continue;
      const ids = this.#componentsOf(id).map(({ identity }) => known.get(identity));
      if (ids.includes(undefined)) throw new Error(`instance ${id} has a component that is new and not told`);
      for (const child of instance.children) if (!ids.includes(child)) this.#remove(child);
      instance.children = ids as InstanceId[];
    }
  }

  #applyChildren(commit: CommitPayload, told: Map<InstanceId, InstancePayload>): void {
    const lists = new Map((commit.children ?? []).map(([id, runs]) => [id, runs.flatMap(toIds)]));
    const before = [...lists.keys()].flatMap((id) => this.instances.get(id)?.children ?? []);
    const listed = new Set([...lists.values()].flat());
    // Owners are in lists before what they own.
    for (let due = [...lists]; due.length > 0; ) {
      const ready = due.filter(([id]) => this.instances.has(id));
      if (ready.length === 0) throw new Error(`nobody has the instances ${due.map(([id]) => id)}`);
      for (const [id, children] of ready) {
        this.#known(id).children = children;
        for (const child of children) if (!this.instances.has(child)) this.#create(child, id, told);
      }
      due = due.filter((list) => !ready.includes(list));
    }
    for (const id of before) if (!listed.has(id)) this.#remove(id);
  }

  #create(id: InstanceId, owner: InstanceId | undefined, told: Map<InstanceId, InstancePayload>): void {
    const { path: named, data = {}, without = [] } = told.get(id) ?? {};
    told.delete(id);
    const path = named ?? (owner === undefined ? '' : String(this.#placeOf(id, owner)?.node.c));
    const definition = this.definitions.get(path);
    if (definition === undefined) throw new Error(`instance of ${path} came before its definition`);
    const fields = structuredClone({ ...definition.data, ...data }) as Data;
    for (const field of without) delete fields[field];
    const dataOf = (): Data => this.#dataOf(id);
    const own = new Set([...Object.keys(data), ...without]);
    this.instances.set(id, {
      id,
      owner,
      path,
      fields,
      own,
      children: [],
      get data() {
        return dataOf();
      },
    });
  }

  #componentsOf(id: InstanceId): PlacedComponent[] {
    const { path, data } = this.#known(id);
    const program = this.#package.templates[path];
    return program === undefined ? [] : listComponents(program, data, (body) => this.#wxs.modulesOf(body));
  }

  #placeOf(id: InstanceId, owner: InstanceId): PlacedComponent | undefined {
    const all = this.#componentsOf(owner);
    // Content that is made for each of several slots repeats.
    return all[this.#known(owner).children.indexOf(id) % all.length];
  }

  #dataOf(id: InstanceId): Data {
    const { owner, path, fields, own } = this.#known(id);
    const place = owner === undefined ? undefined : this.#placeOf(id, owner);
    if (place === undefined) return fields;
    const { properties = {} } = this.definitions.get(path) ?? {};
    const { a = {}, d = {} } = place.node;
    const data = { ...fields };
    for (const [name, value] of passedAttributes(Object.entries(a), Object.entries(d), (each) => each in properties)) {
      if (own.has(name) || properties[name]?.[0] === 'function' || JSON.stringify(value).includes('["w"')) continue;
      const passed = coerceProperty(properties[name] as unknown as PropertyTypes, compileExpression(value)(place.scope));
      const { json } = JSON.parse(JSON.stringify({ json: passed })) as Data;
      data[name] = json;
    }
    return data;
  }

  #remove(id: InstanceId): void {
    const { children } = this.#known(id);
    this.instances.delete(id);
    for (const child of children) this.#remove(child);
  }

  #known(id: InstanceId): Told {
    const instance = this.instances.get(id);
    if (instance === undefined) throw new Error(`instance ${id} is not known`);
    return instance;
  }
}

function toIds(run: IdRun): InstanceId[] {
  return typeof run === 'number' ? [run] : Array.from({ length: run[1] }, (_, at) => run[0] + at);
}

/** What the view does with patches, as plainly as possible. */
export function applyPatches(data: Data, patches: readonly Patch[]): Data {
  const result = structuredClone(data);
  for (const [kind, path, payload] of patches) {
    // biome-ignore lint/suspicious/noExplicitAny: walks data of any shape
    let container: any = result;
    for (const key of path.slice(0, -1)) container = container[key];
    const last = path[path.length - 1] as string;
    if (kind === 's') container[last] = structuredClone(payload);
    else if (kind === 'd') delete container[last];
    else {
      const old = container[last];
      container[last] = payload.flatMap((run) =>
        Array.isArray(run) ? old.slice(run[0], (run[0] as number) + run[1]) : structuredClone((run as { n: unknown[] }).n),
      );
    }
  }
  return result;
}
