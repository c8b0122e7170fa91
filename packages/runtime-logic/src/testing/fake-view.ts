// A page view without a screen: applies commits the plain way, checks what must hold of every one of them, and keeps the
// log that scenario tests read.

import {
  CHANNELS,
  type CommitPayload,
  type IdRun,
  type InstanceId,
  type Patch,
  type Peer,
  type ViewEventPayload,
} from '@dinghy/bridge-protocol';

type Data = Record<string, unknown>;

export interface FakeInstance {
  readonly path: string;
  data: Data;
  children: readonly InstanceId[];
}

export class FakeView {
  readonly commits: CommitPayload[] = [];
  readonly instances = new Map<InstanceId, FakeInstance>();
  readonly definitions = new Set<string>();
  /** Commits wait for `acknowledge()` instead of being acknowledged at once. */
  busy = false;
  readonly #peer: Peer;
  readonly #waiting: (() => void)[] = [];
  answers: (query: unknown) => unknown = () => null;
  readonly events: { readonly name: string; readonly body: unknown }[] = [];

  constructor(peer: Peer) {
    this.#peer = peer;
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
    for (const { path } of commit.definitions ?? []) {
      if (this.definitions.has(path)) throw new Error(`definition ${path} came twice`);
      this.definitions.add(path);
    }
    for (const { id, path, data } of commit.created ?? []) {
      if (!this.definitions.has(path)) throw new Error(`instance of ${path} came before its definition`);
      if (this.instances.has(id)) throw new Error(`instance ${id} came twice`);
      this.instances.set(id, { path, data: structuredClone(data) as Data, children: [] });
    }
    for (const [id, patches] of commit.patches ?? []) {
      const instance = this.#known(id);
      instance.data = applyPatches(instance.data, patches);
    }
    const before = (commit.children ?? []).flatMap(([id]) => this.#known(id).children);
    for (const [id, runs] of commit.children ?? []) this.#known(id).children = runs.flatMap(toIds);
    const listed = new Set([...this.instances.values()].flatMap(({ children }) => children));
    for (const id of before) if (!listed.has(id)) this.#remove(id);
    for (const [id, { children }] of this.instances) {
      for (const child of children)
        if (!this.instances.has(child)) throw new Error(`instance ${id} has the unknown child ${child}`);
    }
  }

  #remove(id: InstanceId): void {
    const { children } = this.#known(id);
    this.instances.delete(id);
    for (const child of children) this.#remove(child);
  }

  #known(id: InstanceId): FakeInstance {
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
