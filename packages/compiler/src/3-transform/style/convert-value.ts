// Values of declarations: `rpx` becomes `vw`, `url()` becomes a token that the view resolves, and a value that no browser
// would take is found.

import parseValue, { type FunctionNode, type Node } from 'postcss-value-parser';
import { replaceLengths } from '../../1-parse/css-lengths.ts';
import { folderOf, joinPath } from '../../project/path.ts';
import type { FileLookup } from '../../project/project-files.ts';

export interface ConvertedValue {
  readonly value: string;
  /** App paths of the project's files that it refers to. */
  readonly assets: readonly string[];
  /** Addresses of files that are not there. */
  readonly missing: readonly string[];
  /** Addresses that a stylesheet may not load. */
  readonly refused: readonly string[];
  /** A number with a unit that CSS does not have. */
  readonly badNumber?: string;
}

export interface ValueContext {
  /** Path of the stylesheet; addresses are relative to it. */
  readonly file: string;
  readonly files: FileLookup;
}

export function convertValue(text: string, context: ValueContext): ConvertedValue {
  const found = {
    assets: [] as string[],
    missing: [] as string[],
    refused: [] as string[],
    badNumber: undefined as string | undefined,
  };
  const parsed = parseValue(text);
  parsed.walk((node) => {
    if (node.type === 'function' && /^(?:url|src)$/i.test(node.value)) {
      convertUrl(node, context, found);
      return false;
    }
    if (node.type === 'function' && /^(?:-webkit-)?image-set$/i.test(node.value)) wrapStrings(node);
    if (node.type !== 'word') return;
    node.value = convertRpx(node.value);
    if (isBadNumber(node.value)) found.badNumber ??= node.value;
  });
  const { badNumber, ...lists } = found;
  return { value: parsed.toString(), ...lists, ...(badNumber === undefined ? {} : { badNumber }) };
}

/** The width of the view is 750rpx. */
export function convertRpx(text: string): string {
  return replaceLengths(text, 'rpx', toVw);
}

/**
 * In digits that are rounded up: Chromium cuts lengths to 64ths of a pixel, so that `0.13333vw` of 375 pixels, which is not
 * quite half a pixel, would be less than half a pixel.
 */
function toVw(rpx: number): string {
  const digits = Math.ceil(Number(((Math.abs(rpx) / 7.5) * 1e5).toFixed(3)));
  return rpx === 0 ? '0' : `${(Math.sign(rpx) * digits) / 1e5}vw`;
}

const UNITS = new Set(
  (
    'px rpx em rem ex rex ch rch cap rcap ic ric lh rlh vw vh vi vb vmin vmax svw svh svi svb svmin svmax lvw lvh lvi lvb lvmin lvmax ' +
    'dvw dvh dvi dvb dvmin dvmax cqw cqh cqi cqb cqmin cqmax cm mm q in pt pc % deg grad rad turn s ms hz khz dpi dpcm dppx x fr'
  ).split(' '),
);

function isBadNumber(word: string): boolean {
  if (!/^[+-]?(?:\d|\.\d)[\d.]*(?:e[+-]?\d+)?[a-z]+$/i.test(word)) return false;
  const parsed = parseValue.unit(word);
  return parsed !== false && parsed.unit !== '' && !UNITS.has(parsed.unit.toLowerCase());
}

type Found = { readonly assets: string[]; readonly missing: string[]; readonly refused: string[] };

/** `image-set("a.png" 1x)`: a string there is an address. Written as `url()`, it is treated as one. */
function wrapStrings(node: FunctionNode): void {
  node.nodes = node.nodes.map(
    (child): Node =>
      child.type === 'string'
        ? {
            type: 'function',
            value: 'url',
            before: '',
            after: '',
            nodes: [child],
            sourceIndex: child.sourceIndex,
            sourceEndIndex: child.sourceEndIndex,
          }
        : child,
  );
}

function convertUrl(node: FunctionNode, context: ValueContext, found: Found): void {
  const [content] = node.nodes;
  const address = (content?.type === 'string' || content?.type === 'word' ? content.value : '').trim();
  const token = toToken(address, context, found);
  node.value = 'url';
  node.before = '';
  node.after = '';
  node.nodes = [
    { type: 'string', quote: '"', value: token.replace(/["\n\r\f]/g, encodeURIComponent), sourceIndex: 0, sourceEndIndex: 0 },
  ];
}

function toToken(address: string, { file, files }: ValueContext, found: Found): string {
  if (/^data:/i.test(address) || address.startsWith('#') || address === '') return address;
  if (/^https?:\/\//i.test(address)) return `dinghy-remote:${address}`;
  if (address.startsWith('//')) return `dinghy-remote:https:${address}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
    found.refused.push(address);
    return '';
  }
  const path = joinPath(folderOf(file), decodePath(address.replace(/[?#].*$/s, '')));
  if (path !== undefined && files.has(path)) found.assets.push(path);
  else found.missing.push(address);
  return `dinghy-asset:${path ?? ''}`;
}

function decodePath(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
