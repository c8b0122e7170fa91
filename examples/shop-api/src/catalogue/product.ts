/** One colour that a product comes in: the unit that is put into a cart. Amounts are integer cents. */
export interface Variant {
  readonly sku: string;
  readonly name: string;
  /** Main and second colour of its pictures. */
  readonly base: string;
  readonly accent: string;
  readonly stock: number;
}

export interface Product {
  readonly id: string;
  readonly categoryId: string;
  readonly name: string;
  readonly summary: string;
  /** Paragraphs of the description. */
  readonly story: readonly string[];
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Name of the drawing in `pictures/objects`. */
  readonly drawing: string;
  readonly priceCents: number;
  /** The price before a reduction, where there is one. */
  readonly formerPriceCents?: number;
  readonly rating: number;
  readonly sold: number;
  readonly tags: readonly string[];
  readonly variants: readonly Variant[];
}
