import type { DrawObject } from '../paint.ts';

export const lamp: DrawObject = (p) => `
  <path d="M92 190h216l60 128H32z" fill="#ffe9b8" opacity=".35"/>
  <rect x="190" y="176" width="20" height="130" fill="${p.dark}"/>
  <path d="M140 318c0-20 26-28 60-28s60 8 60 28z" fill="${p.accentDark}"/>
  <path d="M152 78h96l52 112H100z" fill="${p.body}"/>
  <path d="M152 78h40l-30 112h-62z" fill="#fff" opacity=".22"/>
  <path d="M100 190h200l4 10H96z" fill="${p.dark}"/>
  <path d="M262 200v42" stroke="${p.accent}" stroke-width="4"/><circle cx="262" cy="248" r="7" fill="${p.accent}"/>`;

export const armchair: DrawObject = (p) => `
  <path d="M104 296l-14 34M296 296l14 34" stroke="${p.accentDark}" stroke-width="16" stroke-linecap="round"/>
  <path d="M112 120c0-36 30-50 88-50s88 14 88 50v130H112z" fill="${p.body}"/>
  <path d="M134 128c0-24 20-34 66-34s66 10 66 34v96H134z" fill="${p.light}" opacity=".35"/>
  <path d="M92 244c0-22 216-22 216 0v46c0 12-8 18-20 18H112c-12 0-20-6-20-18z" fill="${p.dark}"/>
  <path d="M104 232c0-20 192-20 192 0 0 24-20 32-96 32s-96-8-96-32z" fill="${p.base}"/>
  <rect x="62" y="176" width="52" height="128" rx="26" fill="${p.body}"/><rect x="286" y="176" width="52" height="128" rx="26" fill="${p.body}"/>
  <rect x="152" y="156" width="96" height="70" rx="18" fill="${p.accentBody}" transform="rotate(-6 200 190)"/>
  <path d="M166 178l68-8M168 196l68-8" stroke="${p.accentDark}" stroke-width="4" opacity=".5"/>`;

export const plant: DrawObject = (p) => {
  const leaf = (rotation: number, length: number, tone: string): string =>
    `<g transform="rotate(${rotation} 200 236)"><path d="M200 236V${236 - length}" stroke="#2f5b45" stroke-width="5"/><path d="M200 ${206 - length}c46 22 52 66 0 ${70 + length * 0.16}c-52-${4 + length * 0.16}-46-${48 + length * 0.16} 0-${70 + length * 0.16}z" fill="${tone}"/><path d="M200 ${216 - length}v56M200 ${240 - length}l22-10M200 ${240 - length}l-22-10M200 ${258 - length}l22-8M200 ${258 - length}l-22-8" stroke="#dff0d8" stroke-width="3" opacity=".45"/></g>`;
  return `${leaf(-64, 86, '#3d7a58')}${leaf(62, 92, '#356e4f')}${leaf(-30, 112, '#4f9168')}${leaf(32, 118, '#458660')}${leaf(2, 128, '#5ba577')}
  <path d="M126 226h148l-16 80c-2 10-8 14-18 14h-80c-10 0-16-4-18-14z" fill="${p.body}"/>
  <rect x="114" y="212" width="172" height="30" rx="12" fill="${p.dark}"/>
  <path d="M140 262h116M146 284h106" stroke="${p.accent}" stroke-width="7" stroke-linecap="round" opacity=".8"/>`;
};

export const clock: DrawObject = (p) => `
  <circle cx="200" cy="200" r="118" fill="${p.body}"/>
  <circle cx="200" cy="200" r="98" fill="#fffdf8"/>
  <path d="M104 218c26-18 44 14 70 0s48-14 72 0 34 8 50 0a98 98 0 01-192 0z" fill="${p.accent}" opacity=".35"/>
  <path d="M110 240c24-14 44 12 68 0s46-12 70 0 30 6 42 0a98 98 0 01-180 0z" fill="${p.base}" opacity=".45"/>
  ${[0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map((a) => `<path d="M200 112v${a % 90 === 0 ? 16 : 8}" stroke="${p.deep}" stroke-width="${a % 90 === 0 ? 6 : 3}" stroke-linecap="round" transform="rotate(${a} 200 200)"/>`).join('')}
  <path d="M200 200l-46-34" stroke="${p.deep}" stroke-width="9" stroke-linecap="round"/><path d="M200 200l22-66" stroke="${p.deep}" stroke-width="6" stroke-linecap="round"/>
  <path d="M200 222l-8-94" stroke="#d6533c" stroke-width="3" stroke-linecap="round"/><circle cx="200" cy="200" r="9" fill="#d6533c"/>`;
