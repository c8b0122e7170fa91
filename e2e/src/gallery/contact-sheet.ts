// All pictures that the gallery's tests took, side by side, for a person to look at: a row for each page, a column for each
// engine, as the page opens and after it was touched.

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, ensureChromium } from '../../../scripts/chromium.ts';

const PICTURE_WIDTH_PX = 170;
const WINDOW = { width: 2120, height: 1000 };

/** Writes `contact-sheet.html` and `contact-sheet.png` beside the pictures. Resolves with the path of the first. */
export async function writeContactSheet(folder: string): Promise<string> {
  const files = (await readdir(folder)).filter((file) => /\.(chromium|firefox|webkit)\.png$/.test(file)).sort();
  const pages = new Map<string, string[]>();
  for (const file of files) {
    const [page = ''] = file.replace(/-(touched|failed)\./, '.').split('.');
    pages.set(page, [...(pages.get(page) ?? []), file]);
  }
  const html = join(folder, 'contact-sheet.html');
  await writeFile(html, toHtml(pages));

  const browser = await chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS] });
  try {
    const page = await browser.newPage({ viewport: WINDOW });
    await page.goto(pathToFileURL(html).href, { waitUntil: 'load' });
    await page.screenshot({ path: join(folder, 'contact-sheet.png'), fullPage: true });
  } finally {
    await browser.close();
  }
  return html;
}

function toHtml(pages: ReadonlyMap<string, readonly string[]>): string {
  const figure = (file: string): string =>
    `<figure><img src="${file}" width="${PICTURE_WIDTH_PX}" alt=""><figcaption>${file.replace(/\.png$/, '')}</figcaption></figure>`;
  const rows = [...pages].map(([page, files]) => `<section><h2>${page}</h2><div>${files.map(figure).join('')}</div></section>`);
  return `<!doctype html><meta charset="utf-8"><title>The gallery in all engines</title>
<style>
  body { margin: 16px; background: #8b909a; font: 11px/1.4 sans-serif; display: grid; grid-template-columns: 1fr 1fr; gap: 16px }
  h2 { margin: 0 0 4px; font-size: 14px }
  div { display: flex; gap: 4px }
  figure { margin: 0 }
  img { display: block }
</style>
${rows.join('\n')}
`;
}
