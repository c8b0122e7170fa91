/** A shelf of the shop. `tint` colours its picture and its page. */
export interface Category {
  readonly id: string;
  readonly name: string;
  readonly tagline: string;
  readonly tint: string;
}

export const categories: readonly Category[] = [
  { id: 'kitchen', name: 'Kitchen', tagline: 'Slow mornings, long dinners', tint: '#d9825b' },
  { id: 'home', name: 'Home', tagline: 'Rooms worth coming back to', tint: '#5f8f7b' },
  { id: 'travel', name: 'Travel', tagline: 'Packed light, packed well', tint: '#4d7ea8' },
  { id: 'audio', name: 'Devices', tagline: 'Small machines, good company', tint: '#6c6aa8' },
  { id: 'wear', name: 'Wear', tagline: 'Easy things for every day', tint: '#c9a24b' },
  { id: 'desk', name: 'Desk', tagline: 'A calm place to think', tint: '#a8647e' },
];
