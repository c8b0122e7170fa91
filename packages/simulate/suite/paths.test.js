// Components given as paths, in the official compiler's words.

const path = require('path');
const simulate = require('miniprogram-simulate');

const rootPath = __dirname;
const at = (name) => path.resolve(__dirname, `components/${name}/index`);
const attach = (component) => {
  component.attach(document.createElement('parent-wrapper'));
  return component;
};

// Scripts of components call `Component()` each time that they are loaded.
beforeEach(() => jest.resetModules());

describe('components by path', () => {
  test('render with everything that they use', () => {
    const component = attach(
      simulate.render(simulate.load(at('basic'), 'x-basic', { rootPath }), {
        list: [{ id: 1, name: 'one' }, { id: 2 }],
        styled: true,
      }),
    );
    expect(component.dom.outerHTML).toMatchSnapshot();
    expect(component.toJSON()).toMatchSnapshot();
    expect(component.data).toMatchSnapshot();
    component.setData({ kind: 'big', list: [{ id: 2, name: 'two' }] });
    expect(component.dom.outerHTML).toMatchSnapshot();
    expect(component.toJSON()).toMatchSnapshot();
  });

  test('are called main without a tag, and match what they look like', () => {
    const component = attach(simulate.render(simulate.load(at('inner'), { rootPath }), { label: 'hello' }));
    expect(component.dom.tagName).toBe('MAIN');
    expect(simulate.match(component.dom, '<wx-view class="main--label" style="height: 10px">hello</wx-view>')).toMatchSnapshot();
    expect(component.dom.outerHTML).toMatchSnapshot();
  });

  test('have their styles', () => {
    const id = simulate.load(at('basic'), 'x-basic', { rootPath });
    const component = simulate.render(id, { list: [{ id: 1 }] });
    component.attach(document.body);
    expect(window.getComputedStyle(component.querySelector('.basic').dom).width).toMatchSnapshot();
    component.detach();
    expect(document.body.innerHTML).toBe('');
  });

  test('styles in Less', () => {
    const id = simulate.load(at('less'), 'x-styled', { rootPath, less: true });
    simulate.render(id);
    expect(document.querySelector(`style#${id}`).textContent.replace(/\s+/g, ' ')).toMatchSnapshot();
  });

  test('are used in templates of tests', async () => {
    const basic = simulate.load(at('basic'), 'x-basic', { rootPath });
    const pressed = jest.fn();
    const component = attach(
      simulate.render(
        simulate.load({
          template:
            '<x-basic class="used" t-class="around" kind="{{kind}}" bind:pressed="onPressed"><view slot="after">after</view></x-basic>',
          usingComponents: { 'x-basic': basic },
          data: { kind: 'first' },
          methods: {
            onPressed({ detail }) {
              pressed(detail);
            },
          },
        }),
      ),
    );
    expect(component.dom.innerHTML).toMatchSnapshot();
    expect(component.toJSON()).toMatchSnapshot();
    component.querySelector('.used >>> .basic').dispatchEvent('tap');
    await simulate.sleep(10);
    expect(pressed).toHaveBeenCalledTimes(1);
    const inner = component.querySelector('.used').querySelector('.inner');
    inner.instance.tell('told', { a: 1 });
    inner.instance.tell('other', 'text');
    expect(component.querySelector('.used').instance.data.heard).toMatchSnapshot();
    component.querySelector('.used').querySelector('#top').dispatchEvent('touchstart');
    component.querySelector('.used').querySelector('#top').dispatchEvent('touchend');
    await simulate.sleep(10);
    expect(pressed).toHaveBeenCalledTimes(2);
  });

  test('take other components in the place of those that they use', () => {
    const stub = simulate.load({
      id: 'stub-inner',
      tagName: 'stub-inner',
      template: '<view class="stub">stub {{label}}</view>',
      properties: { label: String },
    });
    const component = attach(
      simulate.render(simulate.load(at('basic'), 'x-basic', { rootPath, usingComponents: { 'inner-one': stub } })),
    );
    expect(component.querySelector('.inner').dom.outerHTML).toMatchSnapshot();
  });

  test('know themselves', () => {
    const component = attach(simulate.render(simulate.load(at('basic'), 'x-basic', { rootPath })));
    const inner = component.querySelector('.inner');
    expect([
      inner.instance.id,
      inner.instance.dataset,
      inner.instance.properties,
      typeof inner.instance.triggerEvent,
    ]).toMatchSnapshot();
    expect(component.instance.selectComponent('.inner')).toBe(inner.instance);
    expect(component.querySelectorAll('.row')).toEqual([]);
    expect(component.querySelector('.none')).toBeUndefined();
  });

  test('can be watched by spies', () => {
    const component = attach(simulate.render(simulate.load(at('basic'), 'x-basic', { rootPath })));
    const spy = jest.spyOn(component.instance, 'triggerEvent');
    component.instance.onTap({ currentTarget: { dataset: { kind: 'k' } } });
    expect(spy.mock.calls).toEqual([['pressed', { kind: 'k' }]]);
    spy.mockRestore();
    const setData = jest.spyOn(component.instance, 'setData');
    component.instance.onInput({ detail: { value: 'typed' } });
    expect(setData).toHaveBeenCalledWith({ kind: 'typed' });
    expect(component.data.kind).toBe('typed');
  });
});

describe('view scripts', () => {
  test('are shown as the compiler calls them', () => {
    const component = attach(simulate.render(simulate.load(at('scripted'), { rootPath })));
    expect(component.toJSON()).toMatchSnapshot();
    component.setData({ value: 5 });
    expect(component.toJSON()).toMatchSnapshot();
    expect(component.dom.innerHTML).toMatchSnapshot();
  });
});
