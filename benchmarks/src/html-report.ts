// The tables of a run as a page of its own: `report.html`, for people who compare. No script, nothing from elsewhere.

import type { Kind, Samples } from './report.ts';
import { geometricMean, pairedRatio, summarise } from './statistics.ts';

const TITLES: Readonly<Record<Kind, string>> = {
  script: 'From the tap to the DOM being complete',
  paint: 'From the tap to the next paint',
};

const STYLE = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; margin: 1rem 0 2rem; font-variant-numeric: tabular-nums }
th, td { padding: .3rem .7rem; text-align: right; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent) }
th:first-child { text-align: left }
small { opacity: .65 }
.ours { font-weight: 600 }
svg text { font: 13px system-ui, sans-serif; fill: currentColor }
`;

/** `machine` names the browser and the computer; `ours` are the contenders that run through the whole runtime. */
export function htmlReport(samples: Samples, contenders: readonly string[], ours: readonly string[], machine: string): string {
  const section = (kind: Kind): string =>
    `<h2>${TITLES[kind]}</h2>${chart(samples, contenders, ours, kind)}${table(samples, contenders, ours, kind)}`;
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Dinghy: benchmark</title><style>${STYLE}</style>
<h1>The list operations of js-framework-benchmark</h1>
<p>${escapeText(machine)}. Medians in milliseconds; in brackets the median ratio of paired rounds to the page written by hand in one
thread. Everybody is measured in the same run, in the same kind of sandboxed frame, and shows the same rows. ${ours.map(escapeText).join(' and ')}
run through the whole of Dinghy: a page's own <code>setData</code> in a sandboxed worker, compiled templates, a view in a frame of its own.
The others have their data in the page's own thread, but for “by hand, two threads”. Made by <code>npm run bench -- --all</code>.</p>
${section('script')}${section('paint')}
</html>
`;
}

function valuesOf(samples: Samples, operation: string, contender: string, kind: Kind): readonly number[] {
  return samples.get(operation)?.get(contender)?.[kind] ?? [];
}

function ratiosOf(samples: Samples, contender: string, floor: string, kind: Kind): number[] {
  return [...samples.keys()].map((operation) =>
    pairedRatio(valuesOf(samples, operation, contender, kind), valuesOf(samples, operation, floor, kind)),
  );
}

function table(samples: Samples, contenders: readonly string[], ours: readonly string[], kind: Kind): string {
  const [floor = ''] = contenders;
  const attribute = (name: string): string => (ours.includes(name) ? ' class="ours"' : '');
  const head = contenders.map((name) => `<th${attribute(name)}>${escapeText(name)}</th>`).join('');
  const rows = [...samples.keys()].map((operation) => {
    const cells = contenders.map((name) => {
      const values = valuesOf(samples, operation, name, kind);
      const { median } = summarise(values);
      const ratio = pairedRatio(values, valuesOf(samples, operation, floor, kind));
      return `<td${attribute(name)}>${median.toFixed(median < 10 ? 2 : 1)} <small>(${ratio.toFixed(2)})</small></td>`;
    });
    return `<tr><th>${escapeText(operation)}</th>${cells.join('')}</tr>`;
  });
  const means = contenders.map(
    (name) => `<td${attribute(name)}>${geometricMean(ratiosOf(samples, name, floor, kind)).toFixed(2)}</td>`,
  );
  return `<table><tr><th></th>${head}</tr>${rows.join('')}<tr><th>geometric mean of the ratios</th>${means.join('')}</tr></table>`;
}

const BAR_HEIGHT = 26;
const LABEL_WIDTH = 190;
const BAR_WIDTH = 520;

/** Geometric means as bars. */
function chart(samples: Samples, contenders: readonly string[], ours: readonly string[], kind: Kind): string {
  const [floor = ''] = contenders;
  const means = contenders.map((name) => ({ name, mean: geometricMean(ratiosOf(samples, name, floor, kind)) }));
  const longest = Math.max(...means.map(({ mean }) => mean));
  const bars = means.map(({ name, mean }, at) => {
    const y = at * BAR_HEIGHT;
    const width = (mean / longest) * BAR_WIDTH;
    const fill = ours.includes(name) ? '#0a7d55' : '#8893a0';
    return (
      `<text x="${LABEL_WIDTH - 10}" y="${y + 17}" text-anchor="end">${escapeText(name)}</text>` +
      `<rect x="${LABEL_WIDTH}" y="${y + 4}" width="${width.toFixed(1)}" height="${BAR_HEIGHT - 8}" rx="3" fill="${fill}"/>` +
      `<text x="${(LABEL_WIDTH + width + 8).toFixed(1)}" y="${y + 17}">${mean.toFixed(2)}</text>`
    );
  });
  const width = LABEL_WIDTH + BAR_WIDTH + 60;
  const height = BAR_HEIGHT * contenders.length;
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="Geometric means">${bars.join('')}</svg>`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
