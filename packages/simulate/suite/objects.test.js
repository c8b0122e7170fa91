// Components given as objects. Written for miniprogram-simulate; its snapshots were recorded by it.

const simulate = require('miniprogram-simulate');

const attach = (component) => {
  component.attach(document.createElement('parent-wrapper'));
  return component;
};
const make = (definition, properties) => attach(simulate.render(simulate.load(definition), properties));

describe('templates', () => {
  test('conditions and lists follow their data', () => {
    const component = make({
      template: `
        <div wx:if="{{n === 0}}">none</div>
        <div wx:elif="{{n === 1}}">one</div>
        <div wx:else>{{n}} of them</div>
        <span wx:for="{{list}}" wx:key="id" wx:for-item="row" wx:for-index="at" data-at="{{at}}" data-row="{{row}}">{{at}}:{{row.text}}</span>
      `,
      data: {
        n: 0,
        list: [
          { id: 1, text: 'a' },
          { id: 2, text: 'b' },
        ],
      },
    });
    expect(component.dom.innerHTML).toMatchSnapshot();
    component.setData({ n: 1, 'list[1].text': 'c' });
    expect(component.dom.innerHTML).toMatchSnapshot();
    component.setData({
      n: 5,
      list: [
        { id: 2, text: 'b' },
        { id: 3, text: 'd' },
        { id: 1, text: 'a' },
      ],
    });
    expect(component.dom.innerHTML).toMatchSnapshot();
    expect(component.toJSON()).toMatchSnapshot();
    component.setData({ list: [] });
    expect(component.dom.innerHTML).toMatchSnapshot();
  });

  test('values become text', () => {
    const component = make({
      template:
        '<div>{{u}}|{{f}}|{{z}}|{{s}}|{{list}}|{{o.a}}|{{o.b.c}}|{{1 + 2 * 3}}|{{f ? 1 : 2}}|{{ "x" + s }}|{{list[1]}}|{{list.length}}</div>',
      data: { f: false, z: 0, s: 'text', list: [1, 2], o: { a: 1 } },
    });
    expect(component.dom.innerHTML).toMatchSnapshot();
  });

  test('blocks are no elements, hidden and empty attributes are attributes', () => {
    const component = make({
      template:
        '<block><div>1</div></block><block wx:for="{{[1, 2]}}"><i>{{item}}</i></block><div id="" class="" style=""></div>',
    });
    expect(component.dom.innerHTML).toMatchSnapshot();
    expect(component.toJSON()).toMatchSnapshot();
  });

  test('scripts in the template', () => {
    const component = make(
      {
        template: `<wxs module="m">module.exports = { twice: function (n) { return n * 2 } }</wxs><div class="{{m.twice(n) > 4 ? 'big' : 'small'}}">{{m.twice(n)}}</div>`,
        properties: { n: Number },
      },
      { n: 2 },
    );
    expect(component.dom.innerHTML).toMatchSnapshot();
    component.setData({ n: 3 });
    expect(component.dom.innerHTML).toMatchSnapshot();
  });

  test('styles and classes', () => {
    const component = make({
      template: '<div style="width: {{w}}rpx; color: red" class="a {{on ? \'b\' : \'\'}} c">x</div>',
      data: { w: 20, on: false },
      options: { classPrefix: 'prefix' },
    });
    expect(component.dom.innerHTML).toMatchSnapshot();
    component.setData({ w: 30, on: true });
    expect(component.dom.innerHTML).toMatchSnapshot();
    expect(component.querySelector('.b').dom.style.width).toBe('30px');
  });
});

describe('components in components', () => {
  const inner = () =>
    simulate.load({
      id: 'the-inner',
      tagName: 'the-inner',
      template: '<b class="inner-text my-class">{{label}} {{longName}}</b><slot/>',
      externalClasses: ['my-class'],
      properties: { label: { type: String, value: 'unset' }, longName: Number, on: Boolean, list: Array, any: null },
      options: { classPrefix: 'in' },
      methods: {
        tell(options) {
          this.triggerEvent('told', { label: this.data.label }, options);
        },
      },
    });

  test('properties, slots and external classes', () => {
    const component = make({
      template:
        '<div class="around"><inner my-class="outside" class="host" label="{{label}}" long-name="4" on list="{{list}}" unknown="1" data-q="{{list}}"><i>content</i></inner></div>',
      usingComponents: { inner: inner() },
      data: { label: 'given', list: [1] },
    });
    expect(component.dom.innerHTML).toMatchSnapshot();
    expect(component.toJSON()).toMatchSnapshot();
    const used = component.querySelector('.host');
    expect(used.data).toEqual({ label: 'given', longName: 4, on: true, list: [1], any: null });
    expect(used.instance.dataset).toEqual({ q: [1] });
    component.setData({ label: 'other' });
    expect(used.dom.outerHTML).toMatchSnapshot();
    used.setData({ label: 'own' });
    expect(used.dom.querySelector('b').textContent).toMatchSnapshot();
    expect(used.toJSON()).toMatchSnapshot();
    expect(used.querySelector('.inner-text').dom.className).toMatchSnapshot();
    expect(component.querySelectorAll('.host >>> .inner-text')).toHaveLength(1);
    expect(component.querySelector('.inner-text')).toBeUndefined();
  });

  test('named slots', () => {
    const named = simulate.load({
      template: '<header><slot name="head"/></header><slot/><footer><slot name="foot"/></footer>',
      options: { multipleSlots: true },
    });
    const component = make({
      template: '<named><i slot="foot">foot</i><b>rest</b><i slot="head" wx:if="{{on}}">head</i></named>',
      usingComponents: { named },
      data: { on: true },
    });
    expect(component.dom.innerHTML).toMatchSnapshot();
    expect(component.toJSON()).toMatchSnapshot();
    component.setData({ on: false });
    expect(component.dom.innerHTML).toMatchSnapshot();
  });

  test.each([
    [{}],
    [{ bubbles: true }],
    [{ bubbles: true, composed: true }],
    [{ bubbles: true, composed: true, capturePhase: true }],
  ])('an event with %j reaches whom it reaches', (options) => {
    const log = [];
    const middle = simulate.load({
      template:
        '<div capture-bind:told="captured"><div class="shadow" bindtold="heard"><inner class="used" bind:told="direct"/></div></div>',
      usingComponents: { inner: inner() },
      methods: {
        heard(event) {
          log.push(['shadow', event.detail, event.target.dataset, event.currentTarget.dataset]);
        },
        captured() {
          log.push('captured');
        },
        direct() {
          log.push('direct');
        },
      },
    });
    const component = make({
      template: '<div bindtold="far"><middle class="middle" data-name="middle" bindtold="near"/></div>',
      usingComponents: { middle },
      methods: {
        near(event) {
          log.push(['near', event.target.dataset, event.currentTarget.dataset, event.type]);
        },
        far(event) {
          log.push(['far', event.target.dataset]);
        },
      },
    });
    component.addEventListener('told', () => log.push('listener'));
    component.querySelector('.middle >>> .used').instance.tell(options);
    expect(log).toMatchSnapshot();
  });

  test('selecting components', () => {
    const component = make({
      template: '<div id="plain"><inner id="one" class="row" label="1"/><inner id="two" class="row" label="2"/></div>',
      usingComponents: { inner: inner() },
    });
    const { instance } = component;
    expect(instance.selectComponent('#two').data.label).toBe('2');
    expect(instance.selectAllComponents('.row').map(({ data }) => data.label)).toEqual(['1', '2']);
    expect(instance.selectAllComponents('.none')).toEqual([]);
    expect(instance.selectComponent('#one').selectOwnerComponent()).toBe(instance);
    expect(instance.selectComponent('#one').id).toBe('one');
    expect(component.querySelector('#one').instance).toBe(instance.selectComponent('#one'));
  });

  test('relations', () => {
    const log = [];
    const item = simulate.load({
      id: 'x-item',
      tagName: 'x-item',
      template: '<i><slot/></i>',
      properties: { name: String },
      relations: {
        'x-list': {
          type: 'parent',
          linked() {
            log.push(`item ${this.data.name} linked`);
          },
          unlinked() {
            log.push(`item ${this.data.name} unlinked`);
          },
        },
      },
    });
    const list = simulate.load({
      id: 'x-list',
      tagName: 'x-list',
      template: '<ul><slot/></ul>',
      relations: {
        'x-item': {
          type: 'child',
          linked(child) {
            log.push(`list got ${child.data.name}`);
          },
          unlinked(child) {
            log.push(`list lost ${child.data.name}`);
          },
        },
      },
    });
    const component = make({
      template: '<list class="list"><item wx:for="{{names}}" wx:key="*this" name="{{item}}">{{item}}</item></list>',
      usingComponents: { list, item },
      data: { names: ['a', 'b'] },
    });
    expect(log.splice(0)).toMatchSnapshot();
    component.setData({ names: ['b', 'c'] });
    expect(log.splice(0)).toMatchSnapshot();
  });
});

describe('lifetimes and data', () => {
  test('run in order', () => {
    const log = [];
    const lifetimes = (name) => ({
      created() {
        log.push(`${name} created`);
      },
      attached() {
        log.push(`${name} attached`);
      },
      ready() {
        log.push(`${name} ready`);
      },
      moved() {
        log.push(`${name} moved`);
      },
      detached() {
        log.push(`${name} detached`);
      },
    });
    const child = (name) =>
      simulate.load({
        template: '<slot/>',
        lifetimes: lifetimes(name),
        pageLifetimes: {
          show(arg) {
            log.push(`${name} show ${arg}`);
          },
        },
      });
    const component = simulate.render(
      simulate.load({
        template: '<one wx:if="{{on}}"><two/></one>',
        usingComponents: { one: child('one'), two: child('two') },
        data: { on: true },
        ...lifetimes('root'),
        pageLifetimes: {
          show(arg) {
            log.push(`root show ${arg}`);
          },
        },
      }),
    );
    expect(log.splice(0)).toMatchSnapshot();
    attach(component);
    expect(log.splice(0)).toMatchSnapshot();
    component.triggerPageLifeTime('show', 'now');
    expect(log.splice(0)).toMatchSnapshot();
    component.setData({ on: false });
    expect(log.splice(0)).toMatchSnapshot();
    component.triggerLifeTime('moved');
    component.detach();
    expect(log.splice(0)).toMatchSnapshot();
  });

  test('observers, property observers and setData inside', () => {
    const log = [];
    const component = make(
      {
        template: '<i>{{sum}}</i>',
        properties: {
          a: {
            type: Number,
            value: 1,
            observer(now, before) {
              log.push(['a is', now, before]);
            },
          },
          b: { type: Number, observer: 'onB' },
        },
        data: { sum: 0, o: { x: { y: 1 } } },
        observers: {
          'a, b'(a, b) {
            log.push(['a, b', a, b]);
            this.setData({ sum: a + b });
          },
          'o.x'(x) {
            log.push(['o.x', x]);
          },
          'o.**'(o) {
            log.push(['o.**', o]);
          },
          sum(sum) {
            log.push(['sum', sum]);
          },
        },
        methods: {
          onB(now) {
            log.push(['b is', now]);
          },
        },
      },
      { b: 2 },
    );
    expect(log.splice(0)).toMatchSnapshot();
    component.setData({ a: 5 });
    expect(log.splice(0)).toMatchSnapshot();
    component.setData({ a: 5, 'o.x.y': 2 });
    expect(log.splice(0)).toMatchSnapshot();
    component.instance.setData({ o: { x: 1 }, b: 'text' });
    expect(log.splice(0)).toMatchSnapshot();
    expect(component.data).toMatchSnapshot();
    expect(component.dom.innerHTML).toMatchSnapshot();
  });

  test('setData makes ways, and calls back', async () => {
    const component = make({ template: '<i>{{m.n[1].o}}</i>' });
    const done = jest.fn();
    component.setData({ 'm.n[1].o': 2 }, done);
    expect(component.dom.innerHTML).toBe('<i>2</i>');
    expect(component.data.m.n[1]).toEqual({ o: 2 });
    const own = jest.fn();
    component.instance.setData({ 'm.p': 1 }, own);
    await simulate.sleep(5);
    expect(done).toHaveBeenCalledTimes(1);
    expect(own).toHaveBeenCalledTimes(1);
  });

  test('behaviors', () => {
    const shared = simulate.behavior({
      properties: { size: { type: Number, value: 3 } },
      data: { from: 'behavior', both: { a: 1, b: 1 } },
      created() {
        this.made = ['behavior'];
      },
      methods: {
        hello() {
          return `hello ${this.data.from}`;
        },
        who() {
          return 'behavior';
        },
      },
    });
    const { instance } = make({
      template: '<i>{{from}} {{size}}</i>',
      behaviors: [shared],
      data: { both: { b: 2 } },
      created() {
        this.made.push('component');
      },
      methods: {
        who() {
          return 'component';
        },
      },
    });
    expect([instance.hello(), instance.who(), instance.made, instance.data, instance.hasBehavior(shared)]).toMatchSnapshot();
  });
});

describe('what users do', () => {
  const tree = (log) => ({
    template: `
      <div class="capturing" capture-bind:tap="onCapture"><div class="outer" bindtap="onOuter" mut-bind:swipe="onMutOuter">
        <div class="middle" catchtap="onMiddle" data-n="{{7}}" mark:m="1"><i class="deep" bindtap="onDeep">x</i></div>
        <div class="mut" mut-bind:swipe="onMutInner" bindtap="onMut"><i class="swiped">y</i></div>
      </div></div>`,
    methods: Object.fromEntries(
      ['onOuter', 'onCapture', 'onMiddle', 'onDeep', 'onMutOuter', 'onMutInner', 'onMut'].map((name) => [
        name,
        (event) => log.push([name, event.type, event.detail, event.currentTarget.dataset]),
      ]),
    ),
  });

  test('dispatchEvent bubbles as the template says', async () => {
    const log = [];
    const component = make(tree(log));
    component.querySelector('.deep').dispatchEvent('tap', { detail: { x: 1 } });
    await simulate.sleep(5);
    expect(log.splice(0)).toMatchSnapshot();
    component.querySelector('.swiped').dispatchEvent('swipe');
    await simulate.sleep(5);
    expect(log.splice(0)).toMatchSnapshot();
    component.querySelector('.mut').dispatchEvent('tap');
    await simulate.sleep(5);
    expect(log.splice(0)).toMatchSnapshot();
  });

  test('touches are taps and long presses', async () => {
    const log = [];
    const component = make(tree(log));
    const deep = component.querySelector('.mut');
    const heard = [];
    for (const type of ['touchstart', 'touchmove', 'touchend', 'tap', 'longpress'])
      component.addEventListener(type, ({ type, detail, touches, changedTouches }) =>
        heard.push([type, detail, touches && touches.length, changedTouches && changedTouches.length]),
      );
    deep.dispatchEvent('touchstart', { touches: [{ x: 5, y: 6 }], changedTouches: [{ x: 5, y: 6 }] });
    deep.dispatchEvent('touchend', { touches: [], changedTouches: [{ x: 5, y: 6 }] });
    await simulate.sleep(5);
    expect(log.splice(0)).toMatchSnapshot();
    deep.dispatchEvent('touchstart');
    deep.dispatchEvent('touchmove', { touches: [{ x: 50, y: 6 }] });
    deep.dispatchEvent('touchend');
    await simulate.sleep(5);
    expect(log.splice(0)).toMatchSnapshot();
    deep.dispatchEvent('touchstart');
    await simulate.sleep(400);
    deep.dispatchEvent('touchend');
    await simulate.sleep(5);
    expect(log.splice(0)).toMatchSnapshot();
    expect(heard).toMatchSnapshot();
  });

  test('listeners of tests', async () => {
    const log = [];
    const component = make(tree(log));
    const listener = () => log.push('listener');
    const deep = component.querySelector('.deep');
    deep.addEventListener('tap', listener);
    component.addEventListener('tap', () => log.push('root'), true);
    deep.dispatchEvent('tap');
    await simulate.sleep(5);
    expect(log.splice(0).map((each) => (Array.isArray(each) ? each[0] : each))).toMatchSnapshot();
    deep.removeEventListener('tap', listener);
    deep.dispatchEvent('tap');
    await simulate.sleep(5);
    expect(log.map((each) => (Array.isArray(each) ? each[0] : each))).toMatchSnapshot();
  });

  test('the event that a handler gets', async () => {
    const seen = [];
    const component = make({
      template:
        '<div id="a" data-fooBar="1" data-foo-bar="{{2}}" bindtap="onTap" bindmine="onMine"><i id="b" data-in="{{o}}">x</i></div>',
      data: { o: { deep: [1] } },
      methods: {
        onTap(event) {
          seen.push(event);
        },
        onMine(event) {
          seen.push(event);
        },
      },
    });
    component.querySelector('#b').dispatchEvent('tap', { bubbles: true, detail: { x: 3, y: 4 } });
    component.querySelector('#a').dispatchEvent('mine', { detail: 'text' });
    await simulate.sleep(5);
    for (const { type, detail, target, currentTarget } of seen)
      expect([type, detail, target.id, target.dataset, currentTarget.id, currentTarget.dataset]).toMatchSnapshot();
  });
});

describe('the device', () => {
  test('selector queries', async () => {
    const component = make({
      template: '<div id="a" class="q" data-k="{{1}}">x</div><div class="q" style="width: 10px">y</div>',
    });
    const ask = (add) =>
      new Promise((resolve) => {
        const query = component.instance.createSelectorQuery();
        add(query);
        query.exec(resolve);
      });
    expect(await ask((query) => query.select('#a').boundingClientRect())).toMatchSnapshot();
    expect(await ask((query) => query.selectAll('.q').boundingClientRect())).toMatchSnapshot();
    expect(await ask((query) => query.select('.none').boundingClientRect().selectAll('.none').scrollOffset())).toMatchSnapshot();
    expect(
      await ask((query) => query.select('#a').fields({ id: true, dataset: true, size: true, scrollOffset: true })),
    ).toMatchSnapshot();
    expect(await ask((query) => query.selectViewport().scrollOffset())).toMatchSnapshot();
  });

  test('animation data becomes style', async () => {
    const component = make({ template: '<div class="moving" animation="{{animation}}">x</div>', data: { animation: {} } });
    const animation = wx.createAnimation({ duration: 200, timingFunction: 'ease' });
    animation.scale(2, 2).rotate(45).step();
    animation.translate(30).width(50).step({ duration: 100 });
    component.setData({ animation: animation.export() });
    // As far as all documents for tests know it.
    const shown = () => ['transform', 'width'].map((name) => component.querySelector('.moving').dom.style[name]);
    await simulate.sleep(20);
    expect(shown()).toMatchSnapshot();
    component.querySelector('.moving').dispatchEvent('transitionend');
    await simulate.sleep(20);
    expect(shown()).toMatchSnapshot();
  });

  test('mocks answer', async () => {
    expect(wx.getSystemInfoSync()).toMatchSnapshot();
    expect(wx.canIUse('button')).toMatchSnapshot();
    expect(await wx.getSystemInfo()).toMatchSnapshot();
    const answers = [];
    wx.showToast({ title: 'x', success: (result) => answers.push(result), complete: (result) => answers.push(result) });
    wx.setStorageSync('key', { a: 1 });
    answers.push(wx.getStorageSync('key'));
    wx.nextTick(() => answers.push('next tick'));
    await simulate.sleep(20);
    expect(answers).toMatchSnapshot();
    expect(Object.keys(wx).sort().join(' ')).toMatchSnapshot();
  });

  test("errors that are the test's own", () => {
    expect(() => simulate.load({})).toThrow();
    expect(() => simulate.load(5)).toThrow();
    expect(() => simulate.render()).toThrow();
    expect(simulate.render('nothing')).toBeUndefined();
    expect(() => simulate.behavior('x')).toThrow();
    expect(simulate.match(document.createElement('i'), '')).toBe(false);
    expect(() => simulate.scroll({})).toThrow();
  });
});
