// Style sheets are constructed: they need no permission from a host page's content-security policy and are shared by
// all chromes of a page. Browsers without them get <style> elements.

const constructed = new Map<string, CSSStyleSheet>();

export function adoptStyles(root: ShadowRoot, sheets: readonly string[]): void {
  if (typeof CSSStyleSheet === 'function' && 'replaceSync' in CSSStyleSheet.prototype && 'adoptedStyleSheets' in root) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.map(sheetOf)];
    return;
  }
  for (const text of sheets) {
    const style = document.createElement('style');
    style.textContent = text;
    root.append(style);
  }
}

function sheetOf(text: string): CSSStyleSheet {
  const known = constructed.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  constructed.set(text, sheet);
  return sheet;
}
