// A mini-program with a page for each built-in component, which gives each of its attributes, one after the other and all at
// once, everything that it does not expect.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RoughComponent, roughComponents } from './rough-components.ts';
import { roughValues } from './rough-values.ts';

export const ROUGH_APP = 'rough';

export function roughPage(tag: string): string {
  return `pages/${tag}/${tag}`;
}

export async function writeRoughProject(root: string): Promise<void> {
  await mkdir(root, { recursive: true });
  const config = { pages: roughComponents.map(({ tag }) => roughPage(tag)), window: { navigationBarTitleText: 'Rough' } };
  await writeFile(join(root, 'app.json'), JSON.stringify(config));
  await writeFile(join(root, 'app.js'), 'App({});');
  await writeFile(
    join(root, 'app.wxss'),
    '.bar { padding: 8px; background: #dde } .stage { width: 300px; height: 200px; overflow: hidden }',
  );
  await writeFile(join(root, 'try-values.js'), tryValues());
  for (const component of roughComponents) {
    const path = join(root, roughPage(component.tag));
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(`${path}.wxml`, toTemplate(component));
    await writeFile(`${path}.js`, `Page(require('../../try-values.js')(${JSON.stringify(toPlan(component))}));`);
  }
}

function toTemplate({ tag, attributes, events, before, inside, after }: RoughComponent): string {
  const bound = attributes.map((name) => `${name}="{{v.${toCamelCase(name)}}}"`);
  const heard = events.map((name) => `bind:${name}="heard"`);
  // What covers the page is gone when the page is to answer.
  const element = `${before}<${tag} wx:if="{{isThere}}" ${[...bound, ...heard].join(' ')}>${inside}</${tag}>${after}`;
  const bars = `<view id="run-${tag}" class="bar" bindtap="run">Run</view><view id="count" class="bar" bindtap="count">Taps: {{taps}}</view><view id="state">{{state}}</view>`;
  // What describes the page stands before everything else in it.
  if (tag === 'page-meta') return `${element.replace(/wx:if="[^"]*"/, '')}${bars}`;
  if (tag === 'navigation-bar') return `<page-meta>${element}</page-meta>${bars}`;
  return `${bars}<view class="stage">${element}</view>`;
}

function toPlan({ attributes, states }: RoughComponent): unknown {
  return { attributes: attributes.map(toCamelCase), states };
}

function tryValues(): string {
  const values = Object.entries(roughValues).map(([name, expression]) => `[${JSON.stringify(name)}, ${expression}]`);
  return `
const values = [${values.join(', ')}];
module.exports = ({ attributes, states }) => ({
  data: { v: {}, isThere: false, taps: 0, state: '' },
  heard() {},
  count() { this.setData({ taps: this.data.taps + 1 }); },
  set(v) { return new Promise((resolve) => this.setData({ v }, resolve)); },
  async run() {
    this.setData({ isThere: true });
    for (const state of states) {
      for (const attribute of attributes) {
        for (const [, value] of values) await this.set({ ...state, [attribute]: value });
        await this.set(state);
      }
      for (const [, value] of values) await this.set(Object.fromEntries(attributes.map((attribute) => [attribute, value])));
    }
    this.setData({ isThere: false, state: 'all tried' });
  },
});`;
}

function toCamelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
