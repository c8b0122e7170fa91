// A DOM that shows a template as it is written, for those who look at it rather than use it: no built-in component behind
// an element, and style and `data-*` attributes in the words of the template.

export interface PlainDom {
  /** DOM tag of an element; `component` is the path of the component whose host it is. */
  tagOf(tag: string, component: string | undefined): string;
  /** Text of an element's style attribute. */
  styleOf(style: string, element: Element): string;
  /** An element's `animation` has a new value. */
  animate(element: HTMLElement, value: unknown): void;
}
