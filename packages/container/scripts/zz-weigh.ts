import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { bundleFrames } from './bundle-frames.ts';
const gz=(s:string)=>gzipSync(s,{level:9}).length;
const f=await bundleFrames();
let t=0;
for(const p of [...f.packs].sort((a,b)=>gz(b.code)-gz(a.code))){const m=`export const code = ${JSON.stringify(p.code)};\n`;const css=[...p.code.matchAll(/`([^`]*\{[^`]*\}[^`]*)`/g)].map(x=>x[1]).join('');
 console.log(p.name.padEnd(12),gz(p.code),gz(m),p.code.length,'css',css.length,gz(css)); if(!['regions','scripts'].includes(p.name))t+=gz(m); writeFileSync(`/tmp/comp5/${p.name}.js`,p.code)}
console.log('total',t, 'view', gz(f.documents[1]!.html));
