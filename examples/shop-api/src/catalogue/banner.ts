export interface Banner {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Where a tap leads. */
  readonly productId: string;
  readonly from: string;
  readonly to: string;
  readonly objects: readonly {
    readonly drawing: string;
    readonly base: string;
    readonly accent: string;
    readonly x: number;
    readonly y: number;
    readonly scale: number;
  }[];
}

export const banners: readonly Banner[] = [
  {
    id: 'weekend',
    title: 'Away by Friday',
    subtitle: 'Bags that open flat and zips that last',
    productId: 'day-pack',
    from: '#1f5d6b',
    to: '#8fc1b5',
    objects: [
      { drawing: 'suitcase', base: '#d9825b', accent: '#f4d9b8', x: 516, y: 92, scale: 0.66 },
      { drawing: 'backpack', base: '#e9b44c', accent: '#3f5e63', x: 378, y: 112, scale: 0.66 },
      { drawing: 'flask', base: '#fbf3e4', accent: '#c46f4e', x: 318, y: 196, scale: 0.42 },
    ],
  },
  {
    id: 'evening',
    title: 'The quiet hour',
    subtitle: 'Light, wool and something warm',
    productId: 'quiet-lamp',
    from: '#4a3f66',
    to: '#e0a58b',
    objects: [
      { drawing: 'armchair', base: '#3f6b5c', accent: '#e6b98a', x: 470, y: 82, scale: 0.7 },
      { drawing: 'lamp', base: '#f0d9a8', accent: '#7b5b45', x: 350, y: 80, scale: 0.7 },
      { drawing: 'mug', base: '#d98c95', accent: '#f7e3d0', x: 322, y: 226, scale: 0.32 },
    ],
  },
  {
    id: 'desk',
    title: 'Think on paper',
    subtitle: 'Desk things, up to 20 % less this week',
    productId: 'field-notebook',
    from: '#8a4f45',
    to: '#f0c684',
    objects: [
      { drawing: 'books', base: '#4d8fac', accent: '#f1e2c5', x: 486, y: 94, scale: 0.66 },
      { drawing: 'pencils', base: '#7fa58c', accent: '#e9dfc7', x: 392, y: 140, scale: 0.54 },
      { drawing: 'candle', base: '#e9e4da', accent: '#c46f4e', x: 330, y: 188, scale: 0.42 },
    ],
  },
];
