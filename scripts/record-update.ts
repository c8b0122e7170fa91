// Opens a mini-program of one page in one process, taps a row, and prints every frame that passed between container,
// logic layer and view: the log that docs/internals/life-of-an-update.md explains.
// Usage: node --conditions=@dinghy/source --import tsx scripts/record-update.ts

import './happy-dom-globals.ts';
import * as esbuild from 'esbuild';
import { Window } from 'happy-dom';
import { tapTransport } from '../packages/bridge-protocol/src/index.ts';
import { compileProject, createEsbuildTransform, createMemoryFiles } from '../packages/compiler/src/index.ts';
import { createContainer, type LogicEngine } from '../packages/container/src/index.ts';
import { createInProcessEngine, createInProcessViewEngine } from '../packages/container/src/testing/index.ts';
import type { PackageSource } from '../packages/package-format/src/index.ts';

const project = {
  'app.json': '{ "pages": ["pages/cart/cart"] }',
  'pages/cart/cart.json': '{ "usingComponents": { "cart-row": "/parts/row/row" } }',
  'pages/cart/cart.wxml': `
    <view class="total">{{total}} items</view>
    <cart-row wx:for="{{rows}}" wx:key="id" name="{{item.name}}" count="{{item.count}}" data-index="{{index}}" bind:more="more" />`,
  'pages/cart/cart.js': `Page({
    data: { total: 3, rows: [{ id: 'a', name: 'Rope', count: 1 }, { id: 'b', name: 'Oar', count: 2 }] },
    more(event) {
      const { index } = event.currentTarget.dataset;
      this.setData({ ['rows[' + index + '].count']: this.data.rows[index].count + 1, total: this.data.total + 1 });
    },
  });`,
  'parts/row/row.json': '{ "component": true }',
  'parts/row/row.wxml': '<view class="row" bindtap="tapped">{{name}} × {{count}}</view>',
  'parts/row/row.js': `Component({
    properties: { name: String, count: Number },
    methods: { tapped() { this.triggerEvent('more'); } },
  });`,
};

const { package: built, diagnostics } = await compileProject({
  files: createMemoryFiles(project),
  transformScript: createEsbuildTransform(esbuild),
  appId: 'cart',
});
if (!built) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
const source: PackageSource = {
  fetchManifest: async () => built.manifest,
  fetchBlob: async (sha256) => built.blobs.get(sha256) as Uint8Array,
};

const viewDocuments: Document[] = [];

const container = createContainer({
  frames: { frameSrc: '', load: () => undefined },
  engine: recording(createInProcessEngine({ isolated: false })),
  viewEngine: createInProcessViewEngine({
    isolated: false,
    createDocument() {
      const { document } = new Window();
      viewDocuments.push(document as unknown as Document);
      return document as unknown as Document;
    },
  }),
  platform: () => ({ all: [], storage: undefined, system: undefined, files: undefined }),
  watch: false,
});
const mount = document.createElement('div');
document.body.append(mount);
const handle = container.open({ appId: 'cart', source, mount });
await handle.opened;
await settle();
process.stdout.write('\n--- a tap on the second row ---\n\n');
const row = viewDocuments.flatMap((view) => [...view.querySelectorAll('wx-cart-row wx-view')])[1];
const view = row?.ownerDocument.defaultView;
if (!row || !view) throw new Error('The page shows no second row.');
for (const type of ['pointerdown', 'pointerup']) {
  row.dispatchEvent(new view.PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0 }));
}
await settle();
process.exit(0);

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

/** The engine, with everything that passes written down. */
function recording(engine: LogicEngine): LogicEngine {
  return {
    name: engine.name,
    takesPacks: engine.takesPacks,
    async start(options) {
      const realm = await engine.start(options);
      return {
        ...realm,
        host: tapTransport(realm.host, ({ direction, value }) =>
          print(direction === 'sent' ? 'container → logic' : 'logic → container', value),
        ),
        attachView(page, port) {
          const between = new MessageChannel();
          port.onmessage = ({ data }) => {
            print(`view ${page} → logic`, data);
            between.port1.postMessage(data);
          };
          between.port1.onmessage = ({ data }) => {
            print(`logic → view ${page}`, data);
            port.postMessage(data);
          };
          realm.attachView(page, between.port2);
        },
      };
    },
  };
}

function print(way: string, frame: unknown): void {
  const text = JSON.stringify(frame, (_, value) =>
    typeof value === 'string' && value.length > 90 ? `${value.slice(0, 60)}…` : value,
  );
  process.stdout.write(`${way.padEnd(18)} ${text.length > 700 ? `${text.slice(0, 700)}…` : text}\n`);
}
