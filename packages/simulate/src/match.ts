/** Whether a DOM node is what `html` describes. White space between tags does not count. */
export function match(dom: unknown, html: unknown): boolean {
  if (!(dom instanceof window.Element) || typeof html !== 'string' || html === '') return false;
  const expected = dom.cloneNode() as Element;
  const actual = dom.cloneNode() as Element;
  actual.innerHTML = dom.innerHTML;
  expected.innerHTML = html.trim().replace(/>\s+</g, '><');
  return actual.isEqualNode(expected);
}
