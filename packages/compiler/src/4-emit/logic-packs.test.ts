import { describe, expect, it } from 'vitest';
import { findLogicPacks, readTraits } from './logic-packs.ts';

/** Of a program that is one package. */
const findIn = (code: string, isForAuthors = false) => findLogicPacks([], code, readTraits([code], isForAuthors));
const PLAIN = readTraits([''], false);

describe('findLogicPacks', () => {
  it.each<[code: string, packs: readonly string[]]>([
    ['wx.request({ url }); wx.setStorageSync("a", 1);', []],
    ['const { wxs, mywx } = a; $wx.createAnimation();', []],
    ['typeof wx !== "undefined" && wx.showToast({});', []],
    ['Component({ data: {} })', ['components']],
    ['(0,a.Component)(b)', ['components']],
    ['globalThis["Component"]({})', ['components']],
    ['var b = Behavior({})', ['components']],
    ['Page({ behaviors: ["wx://form-field"] })', ['components']],
    ['Page({ data: {} }); ComponentName; getBehavior()', []],
    ['wx.createCanvasContext("c")', ['objects']],
    ['wx\n  .createAnimation()', ['objects']],
    ['wx?.createInnerAudioContext?.()', ['objects']],
    ['if (wx.canvasToTempFilePath) {}', ['objects']],
    ['wx.canIUse("createVideoContext")', ['objects']],
    ["wx.canIUse('IntersectionObserver.observe')", ['queries']],
    ['wx.canIUse(`CanvasContext.drawImage`)', ['objects']],
    ['wx.canIUse("button.open-type"); react.createContext(); "VideoContexts"', []],
    ['wx.getUpdateManager()', ['names']],
    ['wx.cloud.init()', ['names']],
    ['wx.createSelectorQuery().select("#a").boundingClientRect()', ['queries']],
    ['wx.createSelectorQuery().select("#a").node(done)', ['objects', 'queries']],
    ['this.createSelectorQuery().select("#a").fields({ context: true })', ['objects', 'queries']],
    ['this.createSelectorQuery().select("#a").fields({ [name]: true }); const name = "node";', ['objects', 'queries']],
    ['this.animate("#a", [{ opacity: 0 }], 100)', ['queries', 'motion']],
    ['page["clearAnimation"]("#a")', ['queries', 'motion']],
    ['reanimate(); x.animated = 1;', []],
    ['Component({relations:{"./b":{type:"parent"}}})', ['components', 'relations']],
    ['e.selectComponent("#a").show()', ['relations']],
    ['correlations.length', []],
    ['wx.navigateTo({ url, success: (res) => res.eventChannel.emit("a") })', ['navigation']],
    ['const { eventChannel } = await wx.navigateTo({ url })', ['navigation']],
    ['e["getOpenerEventChannel"]().on("a", hear)', ['navigation']],
    ['this.router.navigateTo({ url })', ['navigation']],
    ['this.pageRouter.reLaunch({ url })', ['navigation']],
    ['wx.navigateTo({ url, events: { heard() {} } }); routers; my_router', []],
    ['wx.connectSocket({ url }); wx.onSocketMessage(hear)', ['managers']],
    ['const get = wx["connect" + "Socket"]; wx.getPerformance', ['objects', 'queries', 'managers', 'names']],
    ['wx.getFileSystemManager().readFile({})', ['files']],
    ['const files = wx.getFileSystemManager(); files.readFileSync(path)', ['files', 'files-at-hand']],
    ['require("fs").readFileSync(path)', []],
    ['tree.node(1)', []],
    ['globalThis.wx.createVideoContext("v")', ['objects']],
  ])('finds in %j what it names: %j', (code, packs) => {
    expect(findIn(code)).toEqual(packs);
  });

  it.each([
    'const api = wx;',
    'promisify(wx)',
    'wx[name]()',
    'const api = isOther?wx:my',
    'const { createCanvasContext } = wx;',
    'Object.keys(wx).forEach(run)',
    'self["wx"]',
    'var a = { wx };',
    "import_('wx')",
    'return wx',
  ])('gives %j all of wx', (code) => {
    expect(findIn(code)).toEqual(['objects', 'queries', 'names']);
  });

  it('gives a development build the words for mistakes', () => {
    expect(findIn('wx.getUpdateManager()', true)).toEqual(['names', 'words']);
  });

  it('gives every package of a program with subpackages what joins them', () => {
    const code = 'wx.getUpdateManager()';
    expect(findLogicPacks([], code, readTraits([code, ''], false))).toEqual(['navigation', 'names']);
  });

  it('gives a package the nodes that it asks for by a query that another one makes', () => {
    const codes = ['exports.ask = (s, what) => wx.createSelectorQuery().select(s).fields(what)', 'ask("#c", { node: true })'];
    const traits = readTraits(codes, false);
    expect(codes.map((code) => findLogicPacks([], code, traits))).toEqual([
      ['queries', 'navigation'],
      ['objects', 'navigation'],
    ]);
  });

  it('gives every package what reads files at once, also where one has the files and another one reads: a launch prepares it', () => {
    const codes = ['exports.files = wx.getFileSystemManager()', 'files.readFileSync(path)', ''];
    const traits = readTraits(codes, false);
    expect(codes.map((code) => findLogicPacks([], code, traits))).toEqual([
      ['navigation', 'files', 'files-at-hand'],
      ['navigation', 'files-at-hand'],
      ['navigation', 'files-at-hand'],
    ]);
  });

  it('finds view scripts where the structure of a component names one', () => {
    const unit = (structure: object) => ({ structure }) as never;
    expect(findLogicPacks([unit({ v: 1, bodies: [{ n: [{ c: 'a', a: { x: ['.', ['w', 'm'], 'y'] } }] }] })], '', PLAIN)).toEqual([
      'components',
      'scripts',
    ]);
    expect(findLogicPacks([unit({ v: 1, bodies: [{ n: [{ c: 'a', a: { x: ['d', 'w'] } }] }] })], '', PLAIN)).toEqual([
      'components',
    ]);
  });

  it('knows by its structure that a template has components in it', () => {
    const unit = (bodies: object[]) => ({ structure: { v: 1, bodies } }) as never;
    expect(findLogicPacks([unit([{ n: [] }, { n: [{ c: 'a' }] }])], '', PLAIN)).toEqual(['components']);
    expect(findLogicPacks([unit([{ n: [] }])], '', PLAIN)).toEqual([]);
  });
});
