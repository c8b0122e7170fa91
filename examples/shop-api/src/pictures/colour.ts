/** `#rrggbb` mixed with another colour; `share` 0 gives the first, 1 the second. */
export function mixColours(first: string, second: string, share: number): string {
  const channel = (offset: number): string => {
    const from = Number.parseInt(first.slice(offset, offset + 2), 16);
    const to = Number.parseInt(second.slice(offset, offset + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

export const lighten = (colour: string, share: number): string => mixColours(colour, '#ffffff', share);
export const darken = (colour: string, share: number): string => mixColours(colour, '#1d2333', share);
