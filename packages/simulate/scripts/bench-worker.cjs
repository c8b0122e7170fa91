// One test file of the bench: loads a component by path, and tests it in templates of its own, as suites do. CommonJS, so
// that nothing but the tool is transformed or loaded.

const [tool, rootPath, path] = process.argv.slice(2);
const { JSDOM } = require('jsdom');

const { window } = new JSDOM('<!doctype html><html><head></head><body></body></html>', { url: 'http://localhost/' });
globalThis.window = window;
for (const name of ['document', 'Event', 'CustomEvent', 'TouchEvent', 'Element', 'Node', 'HTMLElement', 'getComputedStyle'])
  globalThis[name] = window[name];
for (const level of ['error', 'warn', 'log']) console[level] = () => {};
process.on('unhandledRejection', () => {});
process.on('uncaughtException', () => {});

const TESTS = 10;
const TAPS = 2;

let startedAt = performance.now();
const lap = () => {
  const milliseconds = performance.now() - startedAt;
  startedAt = performance.now();
  return milliseconds;
};

const simulate = tool === 'simulate' ? require('../dist/index.cjs') : require('miniprogram-simulate');
Object.assign(globalThis, { getCurrentPages: () => [], getApp: () => ({}) });
const result = { import: lap() };

/** A turn, in which handlers of dispatched events run. Neither tool waits for a timer. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

async function test(id) {
  const component = simulate.render(id);
  component.attach(document.createElement('parent-wrapper'));
  const used = component.querySelector('.used');
  for (const size of ['large', 'small']) used.setData({ size, disabled: size === 'large', title: size });
  component.setData({ text: 'changed' });
  const [tapped] = used.querySelectorAll('.never').concat(used);
  for (let taps = 0; taps < TAPS; taps++) tapped.dispatchEvent('tap');
  await turn();
  component.toJSON();
  component.detach();
}

const load = (used, at) =>
  simulate.load({
    template: `<view><x-used class="used" title="{{text}}" data-at="${at}" bind:tap="onTap">{{text}}</x-used></view>`,
    usingComponents: { 'x-used': used },
    data: { text: 'text' },
    methods: { onTap() {} },
  });

(async () => {
  const used = simulate.load(path, 'x-used', { rootPath });
  result.load = lap();
  for (let at = 0; at < TESTS; at++) {
    try {
      await test(load(used, at));
    } catch {
      // What a component throws it throws with both tools.
    }
    if (at === 0) result.first = lap();
  }
  result.tests = lap();
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0));
})();
