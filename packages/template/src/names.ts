/** Dataset key of a `data-` attribute, given what follows the prefix: lower-cased first, then camel-cased. */
export function toDatasetKey(name: string): string {
  return toCamelCase(name.toLowerCase());
}

/** `hover-class` to `hoverClass`. Upper case that is already there stays. */
export function toCamelCase(name: string): string {
  return name.replace(/-([a-zA-Z])/g, (_, letter: string) => letter.toUpperCase());
}
