import type { DrawObject } from '../paint.ts';

export const backpack: DrawObject = (p) => `
  <path d="M160 92c0-34 80-34 80 0" fill="none" stroke="${p.deep}" stroke-width="12"/>
  <path d="M100 200c-26 14-28 66-18 104M300 200c26 14 28 66 18 104" fill="none" stroke="${p.dark}" stroke-width="18" stroke-linecap="round"/>
  <path d="M200 84c70 0 98 40 98 100v104c0 22-12 32-34 32H136c-22 0-34-10-34-32V184c0-60 28-100 98-100z" fill="${p.body}"/>
  <path d="M128 138c24-28 120-28 144 0v30H128z" fill="${p.dark}"/>
  <path d="M126 168h148" stroke="${p.accent}" stroke-width="6" stroke-dasharray="2 7"/>
  <path d="M130 224h140v66c0 12-8 18-20 18H150c-12 0-20-6-20-18z" fill="${p.light}" opacity=".4"/>
  <path d="M130 224h140v18H130z" fill="${p.dark}"/>
  <rect x="186" y="214" width="28" height="44" rx="8" fill="${p.accentBody}"/><rect x="176" y="112" width="48" height="26" rx="6" fill="${p.accentBody}"/>`;

export const suitcase: DrawObject = (p) => `
  <path d="M166 100V54h68v46" fill="none" stroke="${p.deep}" stroke-width="10"/>
  <rect x="152" y="44" width="96" height="18" rx="9" fill="${p.accentDark}"/>
  <rect x="106" y="96" width="188" height="212" rx="28" fill="${p.body}"/>
  ${[138, 168, 198, 228, 258].map((x) => `<rect x="${x}" y="112" width="8" height="180" rx="4" fill="${p.dark}" opacity=".35"/>`).join('')}
  <path d="M106 196h188" stroke="${p.deep}" stroke-width="5"/>
  <rect x="182" y="184" width="36" height="26" rx="6" fill="${p.accentBody}"/>
  <rect x="96" y="110" width="20" height="36" rx="8" fill="${p.accent}"/><rect x="284" y="110" width="20" height="36" rx="8" fill="${p.accent}"/>
  <circle cx="136" cy="314" r="13" fill="${p.deep}"/><circle cx="264" cy="314" r="13" fill="${p.deep}"/>
  <circle cx="244" cy="250" r="22" fill="#fffaf0"/><path d="M232 252l9 9 16-20" fill="none" stroke="${p.dark}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`;

export const umbrella: DrawObject = (p) => `
  <path d="M200 96v190c0 38-54 38-54 4" fill="none" stroke="${p.accentDark}" stroke-width="12" stroke-linecap="round"/>
  <path d="M48 206C52 120 118 70 200 70s148 50 152 136c-26-22-52-22-76 0-24-22-52-22-76 0-24-22-52-22-76 0-24-22-50-22-76 0z" fill="${p.body}"/>
  <path d="M200 70c-48 22-72 76-76 136 24-22 52-22 76 0 24-22 52-22 76 0-4-60-28-114-76-136z" fill="${p.light}" opacity=".38"/>
  <path d="M200 70c-18 40-18 92 0 136 18-44 18-96 0-136z" fill="${p.accent}" opacity=".55"/>
  <path d="M200 70V52" stroke="${p.deep}" stroke-width="10" stroke-linecap="round"/>`;

export const flask: DrawObject = (p) => `
  <rect x="150" y="130" width="100" height="190" rx="22" fill="${p.body}"/>
  <path d="M162 130c0-18 10-24 38-24s38 6 38 24z" fill="${p.dark}"/>
  <rect x="160" y="58" width="80" height="58" rx="14" fill="${p.accentBody}"/>
  <path d="M160 82h80" stroke="${p.accentDark}" stroke-width="4" opacity=".6"/>
  <rect x="150" y="226" width="100" height="34" fill="${p.deep}" opacity=".35"/>
  <path d="M176 212l14-26 10 16 8-12 18 22z" fill="#fff" opacity=".8"/>
  <path d="M168 150v150" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".35"/>`;
