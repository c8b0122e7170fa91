// Components of WeUI.

const path = require('path');
const simulate = require('miniprogram-simulate');

const weui = path.join(path.dirname(require.resolve('weui-miniprogram/package.json')), 'miniprogram_dist');
const attach = (component) => {
  component.attach(document.createElement('parent-wrapper'));
  return component;
};

describe('weui', () => {
  const render = (name, properties) =>
    attach(simulate.render(simulate.load(path.join(weui, name, name), `mp-${name}`, { rootPath: weui }), properties));

  test.each([
    ['badge', { content: '9' }],
    ['loading', { type: 'circle', tips: 'wait' }],
    ['icon', { icon: 'add', size: 30 }],
    ['grids', { grids: [{ text: 'a', imgUrl: 'b' }] }],
  ])('%s looks as it does', (name, properties) => {
    const component = render(name, properties);
    expect(component.toJSON()).toMatchSnapshot();
  });
});
