// A run as a page of its own: `report.html`, for people who compare. No script, nothing from elsewhere.

import { goalTable, type SuiteResult, type Table } from './suite.ts';

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 76rem; margin: 2rem auto; padding: 0 1rem }
p { max-width: 48rem }
.scroll { overflow-x: auto; margin: 1rem 0 2rem }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: .3rem .7rem; text-align: right; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
td { white-space: nowrap }
th:first-child, .goals td, .goals th { text-align: left }
.met { color: light-dark(#0a7d55, #4cc59a) } .missed { color: light-dark(#b3261e, #ff8a80); font-weight: 600 }
svg { max-width: 100%; height: auto }
svg text { font: 13px system-ui, sans-serif; fill: currentColor }
`;

/** `machine` names the browser and the computer. */
export function htmlReport(results: readonly SuiteResult[], machine: string): string {
  const goals = results.flatMap((result) => result.goals);
  const sections = results.map(
    ({ title, about, tables, chart = '' }) =>
      `<h2>${escapeText(title)}</h2><p>${escapeText(about)}</p>${chart}${tables.map((table) => toHtml(table)).join('')}`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Dinghy: benchmark</title><style>${STYLE}</style>
<h1>Dinghy: benchmark</h1>
<p>${escapeText(machine)}. Made by <code>npm run bench</code>. Everybody who is compared is measured in the same run, in turn, in the same
kind of sandboxed frame; a digest of the DOM after each operation is the same for all, or the run fails.</p>
<h2>Goals</h2>${toHtml(goalTable(goals), 'goals')}
${sections.join('\n')}
</html>
`;
}

function toHtml([head = [], ...rows]: Table, className = ''): string {
  const cell = (text: string, column: number): string =>
    column === 0 ? `<th>${escapeText(text)}</th>` : `<td${toClass(text)}>${escapeText(text)}</td>`;
  const toRow = (cells: readonly string[]): string => `<tr>${cells.map(cell).join('')}</tr>`;
  const titles = head.map((text) => `<th>${escapeText(text)}</th>`).join('');
  return `<div class="scroll" tabindex="0"><table class="${className}"><tr>${titles}</tr>${rows.map(toRow).join('')}</table></div>`;
}

function toClass(text: string): string {
  return text === 'met' || text === 'missed' ? ` class="${text}"` : '';
}

const BAR_HEIGHT = 26;
const LABEL_WIDTH = 190;
const BAR_WIDTH = 520;

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly isOurs: boolean;
}

/** Horizontal bars, the longest as wide as there is room. */
export function barChart(label: string, bars: readonly Bar[]): string {
  const longest = Math.max(...bars.map(({ value }) => value));
  const drawn = bars.map(({ name, value, isOurs }, at) => {
    const y = at * BAR_HEIGHT;
    const width = (value / longest) * BAR_WIDTH;
    return (
      `<text x="${LABEL_WIDTH - 10}" y="${y + 17}" text-anchor="end">${escapeText(name)}</text>` +
      `<rect x="${LABEL_WIDTH}" y="${y + 4}" width="${width.toFixed(1)}" height="${BAR_HEIGHT - 8}" rx="3" fill="${isOurs ? '#0a7d55' : '#8893a0'}"/>` +
      `<text x="${(LABEL_WIDTH + width + 8).toFixed(1)}" y="${y + 17}">${value.toFixed(2)}</text>`
    );
  });
  const width = LABEL_WIDTH + BAR_WIDTH + 60;
  const height = BAR_HEIGHT * bars.length;
  return `<h3>${escapeText(label)}</h3><svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${escapeText(label)}">${drawn.join('')}</svg>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
