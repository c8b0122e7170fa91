// A project of any size, the same for the same size: pages that use components, components that use others, view scripts,
// styles with imports, and one large vendor file, as `examples` of real projects have them. Nothing in it is random, so that
// two runs measure the same work.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface FixtureSize {
  readonly pages: number;
  readonly components: number;
  readonly vendorBytes: number;
}

const COMPONENTS_PER_PAGE = 6;
const COMPONENTS_PER_FOLDER = 20;
const PAGES_PER_SUBPACKAGE = 25;

export type Contents = ReadonlyMap<string, string>;

export function createFixture({ pages, components, vendorBytes }: FixtureSize): Contents {
  const files = new Map<string, string>();
  const pagePaths = Array.from({ length: pages }, (_, index) => pagePath(index));
  files.set('project.config.json', JSON.stringify({ appid: 'bench', setting: { minified: true } }));
  files.set('app.json', JSON.stringify(toAppJson(pagePaths)));
  files.set('app.js', `const vendor = require('./libs/vendor');\nApp({ globalData: { vendor }, onLaunch() {} });\n`);
  files.set('app.wxss', '@import "./styles/base.wxss";\npage { background: #f6f6f6; }\n');
  files.set('styles/base.wxss', createStyle('base', 40));
  files.set('libs/vendor.js', createVendor(vendorBytes));
  files.set('utils/format.wxs', WXS);
  for (let index = 0; index < 40; index += 1) files.set(`utils/util-${index}.js`, createUtility(index));
  for (let index = 0; index < components; index += 1) addComponent(files, index);
  for (const [index, page] of pagePaths.entries()) addPage(files, page, index, components);
  return files;
}

export function writeFixture(contents: Contents, folder: string): void {
  for (const [name, content] of contents) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function pagePath(index: number): string {
  const group = Math.floor(index / PAGES_PER_SUBPACKAGE);
  return `${group === 0 ? '' : `package-${group}/`}pages/page-${index}/page-${index}`;
}

function toAppJson(pages: readonly string[]): unknown {
  const roots = [...new Set(pages.map((page) => /^package-\d+/.exec(page)?.[0]))].filter((root) => root !== undefined);
  return {
    pages: pages.filter((page) => !page.startsWith('package-')),
    subPackages: roots.map((root) => ({
      root,
      pages: pages.filter((page) => page.startsWith(`${root}/`)).map((page) => page.slice(root.length + 1)),
    })),
    window: { navigationBarTitleText: 'Bench' },
  };
}

function componentPath(index: number): string {
  return `components/group-${Math.floor(index / COMPONENTS_PER_FOLDER)}/part-${index}/part-${index}`;
}

function addComponent(files: Map<string, string>, index: number): void {
  const path = componentPath(index);
  // A tree, not a circle: each uses two that come before it.
  const used = [Math.floor(index / 2), Math.floor(index / 3)].filter((other) => other < index);
  const tags = Object.fromEntries(used.map((other) => [`part-${other}`, `/${componentPath(other)}`]));
  files.set(`${path}.json`, JSON.stringify({ component: true, usingComponents: tags }));
  files.set(`${path}.wxss`, createStyle(`part-${index}`, 12));
  files.set(
    `${path}.js`,
    `import { util${index % 40} } from '../../../utils/util-${index % 40}';
Component({
  options: { multipleSlots: true },
  properties: { title: String, rows: { type: Array, value: [] }, active: Boolean, count: { type: Number, value: ${index} } },
  data: { open: false, label: '', total: 0 },
  observers: {
    'rows, count'(rows, count) {
      this.setData({ total: rows.length + count, label: util${index % 40}(count) });
    },
  },
  lifetimes: {
    attached() {
      this.setData({ open: this.properties.active });
    },
  },
  methods: {
    onTap(event) {
      const { id } = event.currentTarget.dataset;
      this.setData({ open: !this.data.open });
      this.triggerEvent('choose', { id, part: ${index} });
    },
    onChange(event) {
      this.triggerEvent('change', event.detail);
    },
  },
});
`,
  );
  files.set(
    `${path}.wxml`,
    `<wxs module="format" src="../../../utils/format.wxs" />
<view class="part-${index}-box {{active ? 'part-${index}-active' : ''}}" bind:tap="onTap" data-id="{{count}}">
  <slot name="head" />
  <text class="part-${index}-title" wx:if="{{title}}">{{title}} ({{total}})</text>
  <view class="part-${index}-list" wx:if="{{open && rows.length > 0}}">
    <view class="part-${index}-row" wx:for="{{rows}}" wx:key="id" data-id="{{item.id}}" catch:tap="onTap">
      <image class="part-${index}-icon" src="{{item.icon || '/images/none.png'}}" mode="aspectFill" />
      <text>{{format.price(item.price)}} · {{item.name}}</text>
      <text wx:if="{{item.count > 0}}" style="width: {{item.count * 10}}rpx">{{item.count}}</text>
    </view>
  </view>
  <view wx:else class="part-${index}-empty">{{label || 'nothing'}}</view>
${used.map((other) => `  <part-${other} title="{{label}}" rows="{{rows}}" bind:change="onChange" />`).join('\n')}
  <slot />
</view>
`,
  );
}

function addPage(files: Map<string, string>, page: string, index: number, components: number): void {
  const up = '../'.repeat(page.split('/').length - 1);
  const used = Array.from({ length: Math.min(COMPONENTS_PER_PAGE, components) }, (_, nth) => (index * 2 + nth * 7) % components);
  const tags = Object.fromEntries(used.map((part) => [`part-${part}`, `/${componentPath(part)}`]));
  files.set(`${page}.json`, JSON.stringify({ navigationBarTitleText: `Page ${index}`, usingComponents: tags }));
  files.set(`${page}.wxss`, `@import "${up}styles/base.wxss";\n${createStyle(`page-${index}`, 20)}`);
  files.set(
    `${page}.js`,
    `import { util${index % 40} } from '${up}utils/util-${index % 40}';
import { util${(index + 7) % 40} } from '${up}utils/util-${(index + 7) % 40}';

const app = getApp();

Page({
  data: { rows: [], loading: true, filter: '', tab: 0, total: 0, index: ${index} },
  async onLoad(query) {
    const rows = await this.load(query?.id ?? ${index});
    this.setData({ rows, loading: false, total: rows.reduce((sum, { price }) => sum + price, 0) });
  },
  async load(id) {
    const names = ['apple', 'pear', 'plum', 'fig'];
    return names.map((name, at) => ({ id: \`\${id}-\${at}\`, name, price: util${index % 40}(at), count: at, tags: [name, ...names] }));
  },
  onFilter(event) {
    const { value } = event.detail;
    this.setData({ filter: value, tab: util${(index + 7) % 40}(value.length) });
  },
  onChoose({ detail }) {
    const at = this.data.rows.findIndex(({ id }) => id === detail.id);
    if (at !== -1) this.setData({ [\`rows[\${at}].count\`]: this.data.rows[at].count + 1 });
    else app.globalData.missed = { ...app.globalData.missed, [detail.id]: true };
  },
});
`,
  );
  files.set(
    `${page}.wxml`,
    `<wxs module="format" src="${up}utils/format.wxs" />
<view class="page-${index}-head">
  <input class="page-${index}-filter" value="{{filter}}" placeholder="Search" bindinput="onFilter" />
  <text>{{rows.length}} of {{total > 0 ? format.price(total) : '-'}}</text>
</view>
<scroll-view scroll-y class="page-${index}-body" style="height: {{tab * 2 + 600}}rpx">
  <block wx:for="{{rows}}" wx:key="id">
    <view class="page-${index}-row {{item.count > 0 ? 'chosen' : ''}}" bind:tap="onChoose" data-id="{{item.id}}">
      <text class="name">{{index + 1}}. {{item.name}}</text>
      <text class="price" wx:if="{{item.price}}">{{format.price(item.price)}}</text>
      <view class="tags"><text wx:for="{{item.tags}}" wx:for-item="tag" wx:key="*this">{{tag}}</text></view>
    </view>
  </block>
${used.map((part) => `  <part-${part} title="part ${part}" rows="{{rows}}" active="{{!loading}}" bind:choose="onChoose"><view slot="head">{{filter}}</view></part-${part}>`).join('\n')}
</scroll-view>
<view wx:if="{{loading}}" class="page-${index}-loading">Loading…</view>
`,
  );
}

function createStyle(prefix: string, rules: number): string {
  return Array.from(
    { length: rules },
    (_, nth) => `.${prefix}-${['box', 'row', 'title', 'list', 'head', 'icon'][nth % 6]}${nth < 6 ? '' : `-${nth}`} {
  display: flex;
  padding: ${nth * 2}rpx ${nth + 8}rpx;
  margin: calc(${nth}rpx + 4px) auto;
  font-size: ${24 + (nth % 6)}rpx;
  color: #${((nth * 70_907) % 0xff_ff_ff).toString(16).padStart(6, '0')};
}
`,
  ).join('');
}

function createUtility(index: number): string {
  return `export function util${index}(value) {
  const text = String(value ?? '');
  const seen = new Map();
  for (const letter of text) seen.set(letter, (seen.get(letter) ?? 0) + ${index});
  return [...seen.values()].reduce((sum, count) => sum + count, ${index}) % 97;
}

export const name${index} = 'util ${index}';
`;
}

const WXS = `module.exports = {
  price: function (value) { return '¥' + (value / 100).toFixed(2); },
  join: function (items) { return (items || []).join(', '); },
};
`;

/** Functions of some kinds, no two alike, until there are enough bytes. */
function createVendor(bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let index = 0; size < bytes; index += 1) {
    const part = `/** Reads the ${index}th kind of record and keeps what it has seen. */
function record${index}(input, options) {
  var settings = Object.assign({ depth: ${index % 11}, strict: ${index % 3 === 0}, label: 'record ${index}' }, options);
  var output = [];
  for (var at = 0; at < input.length; at += ${(index % 5) + 1}) {
    var item = input[at];
    if (item && item.kind === ${index}) output.push({ at: at, value: item.value * ${index} + settings.depth });
    else if (settings.strict && typeof item !== 'object') throw new TypeError(settings.label + ': item ' + at + ' is no record');
  }
  return output.length > 0 ? output : ${index === 0 ? 'null' : `record${index - 1}(input.slice(1), settings)`};
}
exports.record${index} = record${index};
`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('\n');
}
