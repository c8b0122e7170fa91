import { apiOutlines, CORE_APIS, OBJECT_APIS, PACK_WORDS, QUERY_APIS, undescribedApiNames } from '@dinghy/bridge-protocol';
import { describe, expect, it } from 'vitest';
import { openProgram } from '../testing/open-program.ts';
import { pack as components } from './components.ts';
import { pack as names } from './names.ts';
import { pack as navigation } from './navigation.ts';
import { pack as objects } from './objects.ts';
import { pack as queries } from './queries.ts';
import { pack as relations } from './relations.ts';
import { pack as scripts } from './scripts.ts';

const PAGE = { 'p.js': 'Page({ data: { n: 2 } })' };

async function wxOf(packs: readonly object[]) {
  const program = await openProgram({ ...PAGE, 'p.wxml': '' }, { packs });
  return { program, wx: program.globals.wx as Record<string, (...args: unknown[]) => unknown> };
}

/** `opened`: what `navigateTo` has asked the host for. */
async function navigatingProgram() {
  const opened: string[] = [];
  const apis = { navigateTo: async ({ url }: { url: string }) => void opened.push(url) };
  const files = { ...PAGE, 'p.wxml': '', 'q.js': 'Page({})', 'q.wxml': '' };
  return { opened, program: await openProgram(files, { packs: [], apis: apis as never }) };
}

async function pageOf(program: Awaited<ReturnType<typeof openProgram>>): Promise<Record<string, () => object>> {
  await program.open('p');
  return program.globals.getCurrentPages()[0];
}

describe('a logic layer without packs', () => {
  it('has the functions that a build takes it to have: those of hosts and its own', async () => {
    const { wx } = await wxOf([]);
    const described = Object.values(apiOutlines).filter(({ internal }) => !internal);
    const ofHosts = new Set(described.flatMap(({ name, off }) => [name, off]));
    const others = Object.keys(wx).filter((name) => name !== 'env' && !ofHosts.has(name));
    expect(others.sort()).toEqual([...CORE_APIS].sort());
  });

  it('has the functions of objects on wx once their pack is there, and says so', async () => {
    const { wx, program } = await wxOf([]);
    for (const name of OBJECT_APIS) expect([typeof wx[name], wx.canIUse?.(name)]).toEqual(['undefined', false]);
    program.runtime.addPack(objects);
    for (const name of OBJECT_APIS) expect([typeof wx[name], wx.canIUse?.(name)]).toEqual(['function', true]);
    expect(wx.createAnimation?.()).toHaveProperty('step');
  });

  it('leaves what a program has put in the place of a function of a pack, whatever packs come later', async () => {
    const { wx, program } = await wxOf([objects, queries]);
    const own = () => 'of the program';
    const replaced = [...OBJECT_APIS, ...QUERY_APIS];
    for (const name of replaced) wx[name] = own;
    for (const pack of [names, relations]) program.runtime.addPack(pack);
    for (const name of replaced) expect(wx[name]).toBe(own);
  });

  it('answers by the pack of objects also where that of names has come before it', async () => {
    const { wx, program } = await wxOf([names]);
    program.runtime.addPack(objects);
    for (const name of OBJECT_APIS) expect(wx.canIUse?.(name)).toBe(true);
    expect(wx.createAnimation?.()).toHaveProperty('step');
  });

  it('has the functions of queries on wx and on components once their pack is there; before, a component fails by a code', async () => {
    const { wx, program } = await wxOf([]);
    const page = await pageOf(program);
    for (const name of QUERY_APIS) {
      expect(wx).not.toHaveProperty(name);
      expect(() => page[name]?.()).toThrow(expect.objectContaining({ code: 'LOGIC_PACK_MISSING', params: { api: name } }));
    }
    program.runtime.addPack(queries);
    expect(wx.createSelectorQuery?.()).toHaveProperty('select');
    expect(page.createIntersectionObserver?.()).toHaveProperty('relativeTo');
  });

  it('knows for each function of a component that comes in a pack the word by which a build finds it', async () => {
    const { program } = await wxOf([]);
    const page = await pageOf(program);
    const inPacks = Object.getOwnPropertyNames(Object.getPrototypeOf(Object.getPrototypeOf(page))).filter((name) => {
      try {
        page[name]?.();
        return false;
      } catch (error) {
        return (error as { code?: string }).code === 'LOGIC_PACK_MISSING';
      }
    });
    const words = Object.values(PACK_WORDS).flat();
    expect(inPacks.filter((name) => !words.includes(name))).toEqual([]);
    expect(inPacks).toContain('selectComponent');
  });

  it('answers navigateTo with the members that it has with the pack of navigation, and fails what asks for more by a code', async () => {
    const { program } = await navigatingProgram();
    const page = await pageOf(program);
    const { wx } = program.globals;
    const without = await wx.navigateTo({ url: '/q' });
    for (const name of ['router', 'pageRouter'])
      expect(() => page[name]).toThrow(expect.objectContaining({ code: 'LOGIC_PACK_MISSING', params: { api: name } }));
    program.runtime.addPack(navigation);
    expect(JSON.stringify(await wx.navigateTo({ url: '/q' }))).toBe(JSON.stringify(without));
    expect(page.router).toHaveProperty('navigateTo');
  });

  it('joins pages by channels once the pack of navigation has come with a subpackage, and gives earlier ones a channel to nowhere', async () => {
    const { program, opened } = await navigatingProgram();
    await program.open('p');
    await program.globals.wx.navigateTo({ url: '/q' });
    await program.open('q', { opener: 1 });
    program.runtime.addPack(navigation);
    const [, earlier] = program.globals.getCurrentPages();
    const channel = earlier.getOpenerEventChannel();
    channel.emit('heard', 'by nobody');
    expect(earlier.getOpenerEventChannel()).toBe(channel);

    const events = { heard: (value: string) => program.log.push(value) };
    const { eventChannel } = await program.globals.wx.navigateTo({ url: '/q', events });
    eventChannel.emit('said', 'down');
    await program.open('q', { opener: 2 });
    const [, , later] = program.globals.getCurrentPages();
    later.getOpenerEventChannel().on('said', (value: string) => program.log.push(value));
    later.getOpenerEventChannel().emit('heard', 'up');
    expect(program.log).toEqual(['down', 'up']);
    expect(opened).toEqual(['/q', '/q']);
  });

  it('loads no package that code asks for, and loads it with the pack of navigation', async () => {
    const asked: string[] = [];
    const manifest = { raw: { subPackages: [{ root: 's' }] } };
    const apis = { loadSubpackage: async ({ root }: { root: string }) => void asked.push(root) };
    const files = { ...PAGE, 'p.wxml': '', 'm.js': 'module.exports = () => require.async("/s/far.js")' };
    const program = await openProgram(files, { packs: [], manifest, apis: apis as never });
    program.addPackage('', { 'n.js': 'require("/m.js")().catch(({ errMsg }) => log.push(errMsg))' });
    program.addPackage('', { 'p2.js': 'Page({ onLoad() { require("/n.js") } })', 'p2.wxml': '' });
    await program.open('p2');
    expect(program.log.join()).toContain('far.js');
    expect(asked).toEqual([]);

    program.runtime.addPack(navigation);
    program.addPackage('', { 'p3.js': 'Page({ onLoad() { require("/m.js")().then((far) => log.push(far)) } })', 'p3.wxml': '' });
    await program.open('p3');
    program.addPackage('s', { 's/far.js': 'module.exports = "far"' });
    await program.settle();
    expect(asked).toEqual(['s']);
    expect(program.log.at(-1)).toBe('far');
  });

  it('links no components, and those that are declared after the pack of relations has come', async () => {
    const { program } = await wxOf([components]);
    program.runtime.addPack(relations);
    const side = (other: string, type: string): string =>
      `Component({ relations: { './${other}': { type: '${type}', linked() { log.push('${other}') } } } })`;
    program.addPackage('s', {
      's/q.wxml': '<up><down/></up>',
      's/q.js': 'Page({})',
      's/q.json': '{ "usingComponents": { "up": "./up", "down": "./down" } }',
      's/up.wxml': '<slot/>',
      's/up.js': side('down', 'child'),
      's/down.wxml': '',
      's/down.js': side('up', 'parent'),
    });
    await program.open('s/q');
    expect(program.log).toEqual(['down', 'up']);
  });

  it('has no view scripts, and gets them with the pack', async () => {
    const { program } = await wxOf([components]);
    program.runtime.addPack(scripts);
    program.addPackage('s', {
      's/q.wxml': '<wxs module="m">module.exports = { double: function (n) { return n * 2 } }</wxs><s-c x="{{m.double(n)}}"/>',
      's/q.js': 'Page({ data: { n: 21 } })',
      's/q.json': '{ "usingComponents": { "s-c": "/s/c" } }',
      's/c.wxml': '',
      's/c.js': 'Component({ properties: { x: Number }, attached() { log.push(this.data.x) } })',
    });
    await program.open('s/q');
    expect(program.log).toEqual([42]);
  });
});

describe('a logic layer without components', () => {
  it('runs pages with data, methods, events and queries', async () => {
    const program = await openProgram(
      {
        'p.wxml': '<view wx:for="{{rows}}" bind:tap="add" data-at="{{index}}">{{item.n}}</view>',
        'p.js': `Page({
          data: { rows: [{ n: 1 }] },
          onLoad({ n }) { log.push(n, this.id, this.dataset, this.hasBehavior('wx://form-field')) },
          add(event) { this.setData({ ['rows[' + this.data.rows.length + ']']: { n: event.detail } }, () => log.push('shown')); this.triggerEvent('added') },
        })`,
      },
      { packs: [] },
    );
    const view = await program.open('p', { query: { n: '7' } });
    program.globals.getCurrentPages()[0].add({ detail: 2 });
    await program.settle();
    expect(view.instances.get(1)?.data).toEqual({ rows: [{ n: 1 }, { n: 2 }] });
    expect(program.log).toEqual(['7', '', {}, false, 'shown']);
    expect(program.errors).toEqual([]);
  });

  it.each([
    ['with the pack of components', [components]],
    ['without', []],
  ])('takes for plain members of a page what means something in a component, %s', async (_, packs) => {
    const page = `Page({
      properties: { n: Number }, observers: { m() { log.push('observed') } }, lifetimes: { attached() { log.push('attached') } },
      relations: { './q': { type: 'child' } }, methods: { run() {} }, data() { return { m: 1 } }, options: { pureDataPattern: /^_/ },
      onLoad() { this.setData({ m: 2, _secret: 3 }); log.push(this.data.n, this.data.m, typeof this.run, typeof this.properties.n) },
    })`;
    const program = await openProgram({ 'p.wxml': '', 'p.js': page }, { packs });
    const view = await program.open('p', { query: { n: '7' } });
    expect(program.log).toEqual([undefined, 2, 'undefined', 'function']);
    expect(view.instances.get(1)?.data).toEqual({ m: 2 });
    expect(program.errors).toEqual([]);
  });

  it.each([
    ['a page that is a component', { 'p.js': 'Component({})', 'p.wxml': '' }],
    ['a page with behaviors', { 'p.js': 'Page({ behaviors: [] })', 'p.wxml': '' }],
    ['a behavior', { 'p.js': 'Behavior({}); Page({})', 'p.wxml': '' }],
  ])('fails %s by a code', async (_, files: Record<string, string>) => {
    const program = await openProgram(files, { packs: [] });
    await program.open('p').catch(() => {});
    expect(program.errors.join()).toContain('LOGIC_PACK_MISSING');
  });
});

describe('the pack of names', () => {
  it('puts a function under every name that nothing else answers, and changes none that is there', async () => {
    const { wx, program } = await wxOf([objects]);
    const own = () => 'own';
    wx.getUpdateManager = own;
    const before = { ...wx };
    program.runtime.addPack(names);
    expect(wx).toMatchObject(before);
    for (const name of undescribedApiNames().filter((each) => !each.includes('.'))) expect(typeof wx[name]).toBe('function');
    expect(wx.canIUse?.('openCard')).toBe(false);
  });

  it('has objects that programs take members of while they start', async () => {
    const facts = { getAppBaseInfo: { SDKVersion: '3.8.1' } };
    const program = await openProgram({ ...PAGE, 'p.wxml': '' }, { packs: [names], facts });
    const wx = program.globals.wx as Record<string, Record<string, unknown>>;
    expect(wx.version?.version).toBe('3.8.1');
    expect(wx.worklet).toMatchObject({ shared: expect.any(Function), timing: expect.any(Function), Easing: {} });
    expect(wx.router).toMatchObject({ addRouteBuilder: expect.any(Function) });
  });

  it('answers what needs no host: bytes as text and back, privacy that is not asked for, hints', async () => {
    const { wx } = await wxOf([names]);
    const bytes = new Uint8Array([0, 1, 250]).buffer;
    expect(wx.arrayBufferToBase64?.(bytes)).toBe('AAH6');
    expect(wx.base64ToArrayBuffer?.('AAH6')).toStrictEqual(bytes);
    expect(wx.base64ToArrayBuffer?.('AAE\n')).toStrictEqual(new Uint8Array([0, 1]).buffer);
    expect(await wx.getPrivacySetting?.()).toMatchObject({ needAuthorization: false, errMsg: 'getPrivacySetting:ok' });
    expect(await wx.preloadAssets?.({ data: [] })).toEqual({ errMsg: 'preloadAssets:ok' });
    expect(wx.reportEvent?.('opened', {})).toBe(undefined);
  });
});
