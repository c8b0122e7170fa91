/** Of a declaration's value: a colon outside of brackets and quotes is two declarations without a semicolon, or a slip. */
export function hasSecondColon(value: string): boolean {
  const bare = value.replace(/"[^"]*"|'[^']*'/g, '').replace(/\([^()]*\)/g, '');
  return bare.includes(':') && !/^progid:/i.test(bare) && !bare.includes('(');
}
