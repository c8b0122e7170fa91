// Vant's own stylesheet loads its icon font from another company's server. This takes the same font from npm
// (@vant/icons) instead and writes it into the package as a data URL, which WeChat accepts as well. The family has a name
// of its own: `--van-icon-font-family` in app.wxss points Vant at it, so the remote one is never asked for.

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const packageFolder = dirname(createRequire(import.meta.url).resolve('@vant/icons/package.json'));
const source = readFileSync(join(packageFolder, 'src/encode-woff2.less'), 'utf8');
const [dataUrl] = source.match(/data:font\/woff2;charset=utf-8;base64,[A-Za-z0-9+/=]+/) ?? [];
if (dataUrl === undefined) throw new Error('@vant/icons no longer has its font in src/encode-woff2.less.');

writeFileSync(
  join(here, '../miniprogram/styles/icon-font.wxss'),
  `/* Written by tools/icon-font.mjs from @vant/icons (MIT). */
@font-face {
  font-family: 'tideline-icons';
  font-weight: normal;
  font-style: normal;
  src: url('${dataUrl}') format('woff2');
}
`,
);
