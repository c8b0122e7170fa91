import { readdirSync, readFileSync, existsSync, statSync } from 'node:fs';
import { join, relative, dirname } from 'node:path';
import { expect, test } from 'vitest';
import { compileTemplate } from './3-transform/template/index.ts';

function* walk(d: string): Generator<string> { for (const f of readdirSync(d)) { const p = join(d, f); if (statSync(p).isDirectory()) yield* walk(p); else yield p; } }
for (const root of ['/tmp/tpl/vant-weapp-1.11.7/package/dist', '/tmp/tpl/tdesign-miniprogram-1.16.0/package/miniprogram_dist', '/tmp/tpl/weui-miniprogram-1.5.6/package/miniprogram_dist'])
test(root, () => {
  const t = performance.now(); let n = 0, size = 0, ssize = 0;
  const all: string[] = [];
  for (const p of walk(root)) if (p.endsWith('.wxml')) {
    const file = relative(root, p);
    const json = p.replace(/wxml$/, 'json');
    const using = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : {};
    n++;
    const r = compileTemplate({ file, read: (q) => { try { return readFileSync(join(root, q), 'utf8'); } catch { return undefined; } }, usingComponents: using.usingComponents ?? {}, componentGenerics: using.componentGenerics ?? {}, report: (d) => all.push(`${d.severity} ${d.code} ${d.message} ${d.file}\n${d.frame}`) });
    size += JSON.stringify(r.view).length; ssize += JSON.stringify(r.structure).length;
  }
  console.log(root, n, size, ssize, performance.now() - t);
  console.log(all.filter((x, i) => !x.startsWith('info')).join('\n'));
});
