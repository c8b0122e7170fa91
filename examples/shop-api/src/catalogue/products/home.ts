import { defineProduct } from '../define-product.ts';
import type { Product } from '../product.ts';

export const homeProducts: readonly Product[] = [
  defineProduct({
    id: 'quiet-lamp',
    categoryId: 'home',
    name: 'Quiet lamp',
    summary: 'Dimmable table lamp with a linen shade',
    drawing: 'lamp',
    priceCents: 11900,
    formerPriceCents: 14900,
    rating: 4.9,
    sold: 655,
    colours: ['sand', 'sage', 'plum'],
    tags: ['Bestseller'],
    story: [
      'A lamp for the last hour of the day. The dimmer goes down to the light of one candle, and there is no blinking standby light.',
    ],
    facts: [
      ['Light', '2,700 K, 5 to 600 lm'],
      ['Height', '46 cm'],
      ['Cable', '1.8 m, textile'],
    ],
  }),
  defineProduct({
    id: 'reading-chair',
    categoryId: 'home',
    name: 'Reading chair',
    summary: 'Curved oak, wool seat, made to be repaired',
    drawing: 'armchair',
    priceCents: 48900,
    rating: 4.8,
    sold: 97,
    colours: ['pine', 'clay', 'ink'],
    story: [
      'Every part of the chair can be taken off with one key, so a worn seat is a new cover and not a new chair.',
      'The oak comes from forests within 200 km of the workshop.',
    ],
    facts: [
      ['Seat height', '42 cm'],
      ['Material', 'Oak, wool'],
      ['Guarantee', '10 years'],
    ],
  }),
  defineProduct({
    id: 'window-plant',
    categoryId: 'home',
    name: 'Window plant',
    summary: 'A young monstera in a glazed pot',
    drawing: 'plant',
    priceCents: 3900,
    rating: 4.5,
    sold: 1105,
    colours: ['clay', 'chalk', 'sea'],
    story: ['Forgiving, fast-growing and happy with a drink every week. It is sent in a box that lets it breathe.'],
    facts: [
      ['Height', '45 cm'],
      ['Light', 'Bright, no direct sun'],
      ['Pot', '17 cm'],
    ],
  }),
  defineProduct({
    id: 'wall-clock',
    categoryId: 'home',
    name: 'Tide clock',
    summary: 'Silent sweep, 30 cm, with a second hand for tides',
    drawing: 'clock',
    priceCents: 7400,
    rating: 4.3,
    sold: 143,
    colours: ['chalk', 'sea', 'ink'],
    tags: ['New'],
    story: [
      'One hand turns once in 12 hours and 25 minutes: half a lunar day. Set it at high water and it will tell you the tide for a month.',
    ],
    facts: [
      ['Diameter', '30 cm'],
      ['Movement', 'Silent quartz'],
      ['Battery', '1 × AA'],
    ],
  }),
];
