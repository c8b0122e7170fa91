// For tests: pages with components, whose instances a small stand-in for the logic layer names in template order.

import type { CommitPayload, Json } from '@dinghy/bridge-protocol';
import { compileWxml } from './compile.ts';
import { definitionOf, type MountedPage, type MountOptions, mount, PAGE, type TestComponent } from './mount.ts';

export interface ComponentSource extends Omit<TestComponent, 'template' | 'nodes'> {
  readonly wxml: string;
}

export interface InstanceSource {
  readonly path: string;
  readonly data?: Readonly<Record<string, Json>>;
  readonly children?: readonly number[];
}

/** Mounts a page of WXML sources; instance 1 is the page. */
export async function mountComponents(
  sources: Readonly<Record<string, ComponentSource>>,
  instances: Readonly<Record<number, InstanceSource>>,
  options: Partial<MountOptions> = {},
): Promise<MountedPage> {
  const using = Object.fromEntries(Object.keys(sources).map((path) => [path, path]));
  const wxs: Record<string, unknown> = {};
  const components = Object.fromEntries(
    Object.entries(sources).map(([path, { wxml, ...rest }]): [string, TestComponent] => {
      const compiled = compileWxml(wxml, using);
      Object.assign(wxs, compiled.wxs);
      return [path === 'page' ? PAGE : path, { template: compiled.view, scope: path === 'page' ? '' : path, ...rest }];
    }),
  );
  const { [PAGE]: page = {}, ...others } = components;
  const mounted = await mount({ page, components: others, wxs, ...options });
  await mounted.commit(snapshotOf(components, instances));
  return mounted;
}

function snapshotOf(
  components: Readonly<Record<string, TestComponent>>,
  instances: Readonly<Record<number, InstanceSource>>,
): CommitPayload {
  const all = Object.entries(instances).map(([id, instance]) => ({ id: Number(id), ...instance }));
  return {
    definitions: Object.entries(components).map(([path, component]) => definitionOf(path, component)),
    created: all.map(({ id, path, data = {} }) => ({ id, path: path === 'page' ? PAGE : path, data })),
    children: all.flatMap(({ id, children }) => (children === undefined ? [] : [[id, children] as const])),
  };
}
