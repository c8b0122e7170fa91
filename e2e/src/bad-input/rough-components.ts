// Where a component has to stand to do anything, what is in it, and in which states it is handed what it does not expect.

import { documentedComponents } from '../../../scripts/components/documented-components.ts';

export interface RoughComponent {
  readonly tag: string;
  readonly attributes: readonly string[];
  readonly events: readonly string[];
  readonly before: string;
  readonly inside: string;
  readonly after: string;
  /** Attributes, as they are before and while one of them gets a value that it does not expect. */
  readonly states: readonly Readonly<Record<string, unknown>>[];
}

const COMMON = ['id', 'class', 'style', 'hidden', 'aria-label', 'hover-class'];

const ROUND: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'swiper-item': ['<swiper>', '</swiper>'],
  'movable-view': ['<movable-area style="width: 200px; height: 100px">', '</movable-area>'],
  'picker-view-column': ['<picker-view style="height: 100px">', '</picker-view>'],
  'sticky-header': ['<scroll-view scroll-y style="height: 80px"><sticky-section>', '</sticky-section></scroll-view>'],
  'sticky-section': ['<scroll-view scroll-y style="height: 80px">', '</scroll-view>'],
  checkbox: ['<checkbox-group>', '</checkbox-group>'],
  radio: ['<radio-group>', '</radio-group>'],
  'share-element': ['<page-container show="{{false}}">', '</page-container>'],
};

const SLIDES = '<swiper-item>one</swiper-item><swiper-item>two</swiper-item>';

const INSIDE: Readonly<Record<string, string>> = {
  swiper: SLIDES,
  'scroll-view': '<view style="height: 400px">tall</view>',
  'movable-area': '<movable-view>move</movable-view>',
  'picker-view': '<picker-view-column><view>one</view><view>two</view></picker-view-column>',
  'picker-view-column': '<view>one</view><view>two</view>',
  'checkbox-group': '<checkbox value="a">a</checkbox>',
  'radio-group': '<radio value="a">a</radio>',
  'list-builder': '<view slot:item="row" slot:index="at">{{at}} {{row}}</view>',
  form: '<input name="a"/><button form-type="submit">go</button>',
  input: '',
  textarea: '',
  'navigation-bar': '',
};

const STATES: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> = {
  picker: ['selector', 'multiSelector', 'date', 'time', 'region'].map((mode) => ({
    mode,
    range: mode === 'multiSelector' ? [['a'], ['b']] : ['a', 'b'],
  })),
  swiper: [{ indicatorDots: true }, { circular: true, displayMultipleItems: 2, current: 1 }],
  'scroll-view': [
    { scrollY: true, enhanced: true, refresherEnabled: true },
    { scrollX: true, pagingEnabled: true, type: 'list' },
  ],
  canvas: [{ canvasId: 'a' }, { type: '2d' }],
  input: [{ type: 'text' }, { type: 'digit', focus: true }],
  progress: [{ percent: 40, active: true, showInfo: true }],
  'movable-view': [{ direction: 'all', scale: true, outOfBounds: true }],
  'page-container': [{ show: true }],
  map: [{ markers: [{ id: 1, latitude: 39.9, longitude: 116.4, callout: { content: 'here' } }], showScale: true }],
  image: [{ src: '/missing.png' }, { mode: 'widthFix', lazyLoad: true }],
  text: [{ overflow: 'ellipsis', maxLines: 2 }],
  'rich-text': [{ nodes: '<b>bold</b>' }],
  'grid-view': [{ type: 'masonry' }],
};

export const roughComponents: readonly RoughComponent[] = [...documentedComponents].map(([tag, { attributes, events }]) => {
  const [before = '', after = ''] = ROUND[tag] ?? [];
  return {
    tag,
    attributes: [...new Set([...attributes, ...COMMON])],
    events: [...events, 'tap'],
    before,
    inside: INSIDE[tag] ?? 'inside',
    after,
    states: STATES[tag] ?? [{}],
  };
});
