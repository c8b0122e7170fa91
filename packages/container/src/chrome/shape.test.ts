import { describe, expect, test } from 'vitest';
import { type Arrangement, arrange, insetsIn, type Orientation, type Shape } from './shape.ts';

const PHONE = { width: 375, height: 812 };
const TURNED_PHONE = { width: 812, height: 375 };
const DESK = { width: 1366, height: 900 };

describe('arrange', () => {
  test.each<[string, { readonly width: number; readonly height: number }, Orientation, boolean, Arrangement]>([
    ['what fits fills the box', PHONE, 'portrait', true, { shape: 'full', ...PHONE }],
    ['a page that takes any way fills the box', TURNED_PHONE, 'auto', true, { shape: 'full', ...TURNED_PHONE }],
    ['a wide page is turned in the hand', PHONE, 'landscape', true, { shape: 'right', width: 812, height: 375 }],
    ['the other way too', PHONE, 'landscape-secondary', true, { shape: 'left', width: 812, height: 375 }],
    ['a wide page is a band on a desk', PHONE, 'landscape', false, { shape: 'band', width: 375, height: 211 }],
    ['a high page is a column on a desk', DESK, 'portrait', false, { shape: 'column', width: 506, height: 900 }],
    ['a column is as wide as a phone', TURNED_PHONE, 'portrait', true, { shape: 'column', width: 375, height: 375 }],
    [
      'no bars beside what is hardly wide',
      { width: 370, height: 300 },
      'portrait',
      true,
      { shape: 'full', width: 370, height: 300 },
    ],
    ['a box without a size has none', { width: 0, height: 0 }, 'landscape', true, { shape: 'full', width: 0, height: 0 }],
  ])('%s', (_, box, orientation, canTurn, expected) => {
    expect(arrange(box, orientation, canTurn)).toEqual(expected);
  });
});

describe('insetsIn', () => {
  test.each<[Shape, readonly number[]]>([
    ['full', [1, 2, 3, 4]],
    ['column', [1, 0, 3, 0]],
    ['band', [0, 2, 0, 4]],
    ['right', [2, 3, 4, 1]],
    ['left', [4, 1, 2, 3]],
  ])('%s: the insets of the sides that touch the edges of the screen', (shape, expected) => {
    const { top, right, bottom, left } = insetsIn(shape, { top: 1, right: 2, bottom: 3, left: 4 });
    expect([top, right, bottom, left]).toEqual(expected);
  });
});
