const FEATURES: Readonly<Record<string, string>> = {
  minWidth: 'min-width',
  maxWidth: 'max-width',
  width: 'width',
  minHeight: 'min-height',
  maxHeight: 'max-height',
  height: 'height',
};

/** What a media query observer, or `<match-media>`, asks for, as CSS has it. Sizes in CSS pixels. */
export function mediaQuery(request: Readonly<Record<string, unknown>>): string {
  const conditions = Object.entries(FEATURES)
    .filter(([name]) => Number.isFinite(request[name]))
    .map(([name, feature]) => `(${feature}: ${Number(request[name])}px)`);
  if (request.orientation === 'landscape' || request.orientation === 'portrait')
    conditions.push(`(orientation: ${request.orientation})`);
  return conditions.join(' and ') || 'all';
}
