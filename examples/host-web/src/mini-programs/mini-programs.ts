/** A mini-program that the bank offers. The list would come from a store; here it is fixed. */
export interface MiniProgram {
  readonly appId: string;
  readonly name: string;
  readonly tagline: string;
  readonly art: string;
  readonly provider: string;
}

export const miniPrograms: readonly MiniProgram[] = [
  {
    appId: 'tideline',
    name: 'Tideline',
    tagline: 'Good things for every day, paid from your account',
    art: '/art/shop.svg',
    provider: 'Tideline Goods',
  },
  {
    appId: 'gallery',
    name: 'Component gallery',
    tagline: 'Every built-in component on a page of its own',
    art: '/art/gallery.svg',
    provider: 'Dinghy examples',
  },
];

export interface Offer {
  readonly appId: string;
  readonly title: string;
  readonly text: string;
  /** Page and query inside the mini-program. */
  readonly path: string;
  /** Picture on the partner's server, from its root. */
  readonly picture: string;
}

export const offers: readonly Offer[] = [
  {
    appId: 'tideline',
    title: 'Quiet lamp',
    text: '20 % off this week',
    path: 'pages/product/product?id=quiet-lamp',
    picture: '/pictures/products/quiet-lamp-sand/1.svg',
  },
  {
    appId: 'tideline',
    title: 'Breakwater day pack',
    text: 'Opens like a book',
    path: 'pages/product/product?id=day-pack',
    picture: '/pictures/products/day-pack-sun/1.svg',
  },
  {
    appId: 'tideline',
    title: 'Shore headphones',
    text: 'Battery you can change',
    path: 'pages/product/product?id=shore-headphones',
    picture: '/pictures/products/shore-headphones-rose/1.svg',
  },
];
