import { defineProduct } from '../define-product.ts';
import type { Product } from '../product.ts';

export const kitchenProducts: readonly Product[] = [
  defineProduct({
    id: 'stoneware-mug',
    categoryId: 'kitchen',
    name: 'Harbour stoneware mug',
    summary: 'Hand-thrown, 350 ml, fits two hands',
    drawing: 'mug',
    priceCents: 2400,
    rating: 4.8,
    sold: 1240,
    colours: ['clay', 'sage', 'ink'],
    tags: ['Bestseller'],
    story: [
      'Each mug is thrown, trimmed and glazed by one person, so no two are quite alike. The wall is thick enough to keep a coffee warm through a long call.',
      'The glaze is fired at 1,240 °C. It does not mind the dishwasher.',
    ],
    facts: [
      ['Volume', '350 ml'],
      ['Material', 'Stoneware'],
      ['Care', 'Dishwasher, microwave'],
    ],
  }),
  defineProduct({
    id: 'slow-teapot',
    categoryId: 'kitchen',
    name: 'Slow teapot',
    summary: 'Cast body, ash handle, for four cups',
    drawing: 'teapot',
    priceCents: 6800,
    formerPriceCents: 7900,
    rating: 4.6,
    sold: 412,
    colours: ['ink', 'pine', 'rose'],
    story: [
      'A teapot that pours without dripping is harder to make than it looks. We tried eleven spouts before this one.',
      'The basket lifts out, so the third cup is as good as the first.',
    ],
    facts: [
      ['Volume', '900 ml'],
      ['Material', 'Cast iron, ash'],
      ['Weight', '1.3 kg'],
    ],
  }),
  defineProduct({
    id: 'skillet',
    categoryId: 'kitchen',
    name: 'Everyday skillet',
    summary: '26 cm, light cast iron, seasoned',
    drawing: 'pan',
    priceCents: 5200,
    rating: 4.7,
    sold: 863,
    colours: ['ink', 'clay'],
    story: [
      'Half the weight of a classic cast-iron pan, because the wall is turned down after casting. It arrives seasoned with flaxseed oil.',
    ],
    facts: [
      ['Diameter', '26 cm'],
      ['Weight', '1.6 kg'],
      ['Hobs', 'All, induction too'],
    ],
  }),
  defineProduct({
    id: 'oil-cruet',
    categoryId: 'kitchen',
    name: 'Olive oil cruet',
    summary: 'Blown glass with a cork that fits',
    drawing: 'cruet',
    priceCents: 3100,
    rating: 4.4,
    sold: 208,
    colours: ['sage', 'sun', 'chalk'],
    tags: ['New'],
    story: ['The neck returns the last drop to the bottle, not to your table cloth.'],
    facts: [
      ['Volume', '500 ml'],
      ['Material', 'Borosilicate glass, cork'],
    ],
  }),
];
