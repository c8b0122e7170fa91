// Components of Vant, tested as its own suite does.

const path = require('path');
const simulate = require('miniprogram-simulate');

const vant = path.join(path.dirname(require.resolve('@vant/weapp/package.json')), 'lib');
const attach = (component) => {
  component.attach(document.createElement('parent-wrapper'));
  return component;
};

beforeEach(() => jest.resetModules());

describe('vant', () => {
  const load = (name) => simulate.load(path.join(vant, name, 'index'), `van-${name}`, { rootPath: vant });
  const render = (name, template, rest) =>
    attach(simulate.render(simulate.load({ usingComponents: { [`van-${name}`]: load(name) }, template, ...rest })));

  test('a switch with values of its own', async () => {
    const component = render(
      'switch',
      '<van-switch id="s" checked="{{ checked }}" active-color="#07c160" active-value="on" inactive-value="off" bind:change="onChange"/>',
      {
        data: { checked: 'on' },
        methods: {
          onChange({ detail }) {
            this.setData({ checked: detail });
          },
        },
      },
    );
    const button = component.querySelector('#s').querySelector('.van-switch');
    expect(button.toJSON()).toMatchSnapshot();
    button.dispatchEvent('tap');
    await simulate.sleep(10);
    expect(button.toJSON()).toMatchSnapshot();
    expect(component.data.checked).toBe('off');
  });

  test('a stepper counts', async () => {
    const component = render('stepper', '<van-stepper id="s" value="{{ value }}" max="3" bind:change="onChange"/>', {
      data: { value: 2 },
      methods: {
        onChange({ detail }) {
          this.setData({ value: detail });
        },
      },
    });
    const plus = component.querySelector('#s >>> .van-stepper__plus');
    for (let taps = 0; taps < 2; taps++) plus.dispatchEvent('tap');
    await simulate.sleep(10);
    expect(component.data.value).toBe(3);
    expect(component.toJSON()).toMatchSnapshot();
  });

  test.each([
    ['button', '<van-button type="primary" loading plain custom-class="c">text</van-button>'],
    ['cell', '<van-cell title="t" value="v" is-link label="{{ label }}" icon="x"/>'],
    ['rate', '<van-rate value="{{ 2.5 }}" allow-half count="{{ 4 }}"/>'],
    ['progress', '<van-progress percentage="{{ 40 }}" stroke-width="4"/>'],
    ['tag', '<van-tag closeable mark type="danger" bind:close="onClose">tag</van-tag>'],
    ['slider', '<van-slider value="{{ 30 }}" min="0" max="100" bar-height="4px"/>'],
  ])('a %s looks as it does', (name, template) => {
    const component = render(name, template, { data: { label: 'l' } });
    expect(component.toJSON()).toMatchSnapshot();
    expect(component.dom.innerHTML).toMatchSnapshot();
  });

  test('a popup comes', async () => {
    const popup = render('popup', '<van-popup show="{{ show }}" position="bottom" round>in</van-popup>', {
      data: { show: false },
    });
    popup.setData({ show: true });
    await simulate.sleep(100);
    expect(popup.toJSON()).toMatchSnapshot();
  });
});
