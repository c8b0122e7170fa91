import type { DrawObject } from '../paint.ts';

export const mug: DrawObject = (p) => `
  <path d="M262 190c58-8 74 26 62 60-10 30-44 44-74 38" fill="none" stroke="${p.dark}" stroke-width="20" stroke-linecap="round"/>
  <path d="M124 154h148l-8 132c-2 22-18 34-38 34h-56c-20 0-36-12-38-34z" fill="${p.body}"/>
  <path d="M129 230h138l-3 56c-2 22-18 34-38 34h-56c-20 0-36-12-38-34z" fill="${p.accentBody}" opacity=".92"/>
  <ellipse cx="198" cy="154" rx="74" ry="18" fill="${p.light}"/>
  <ellipse cx="198" cy="156" rx="62" ry="12" fill="#5b3a29"/>
  <path d="M148 178l5 96" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".35"/>
  <path d="M176 118c-10-16 12-22 2-40M212 122c-10-16 12-22 2-40" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".7"/>`;

export const teapot: DrawObject = (p) => `
  <path d="M112 236c-34-4-46-34-64-54l20-8c20 4 34 18 52 26z" fill="${p.dark}"/>
  <path d="M268 176c70-20 92 22 70 62-14 26-44 38-72 38" fill="none" stroke="${p.accentBody}" stroke-width="18" stroke-linecap="round"/>
  <path d="M196 150c72 0 104 40 104 92 0 48-36 76-104 76s-104-28-104-76c0-52 32-92 104-92z" fill="${p.body}"/>
  <path d="M140 158c16-26 96-26 112 0-22 10-90 10-112 0z" fill="${p.dark}"/>
  <circle cx="196" cy="126" r="15" fill="${p.accent}"/>
  <path d="M116 226c4-24 18-42 38-52" fill="none" stroke="#fff" stroke-width="10" stroke-linecap="round" opacity=".3"/>
  <path d="M150 314h92l6 8H144z" fill="${p.deep}"/>`;

export const pan: DrawObject = (p) => `
  <rect x="262" y="212" width="118" height="24" rx="12" fill="${p.accentBody}" transform="rotate(-14 262 224)"/>
  <ellipse cx="180" cy="252" rx="128" ry="62" fill="${p.deep}"/>
  <path d="M52 240c0 50 58 78 128 78s128-28 128-78z" fill="${p.body}"/>
  <ellipse cx="180" cy="238" rx="128" ry="58" fill="${p.dark}"/>
  <ellipse cx="180" cy="242" rx="108" ry="46" fill="${p.deep}"/>
  <path d="M112 236c6-26 50-30 66-14 18-12 62-4 62 20 0 20-30 30-62 30-36 0-70-10-66-36z" fill="#fffaf0"/>
  <circle cx="150" cy="240" r="18" fill="#f2a93b"/><circle cx="204" cy="246" r="17" fill="#f2a93b"/>
  <circle cx="145" cy="235" r="5" fill="#fff" opacity=".6"/><circle cx="199" cy="241" r="5" fill="#fff" opacity=".6"/>`;

export const cruet: DrawObject = (p) => `
  <path d="M178 92h44v58c0 20 54 46 54 108v28c0 20-14 34-34 34h-84c-20 0-34-14-34-34v-28c0-62 54-88 54-108z" fill="${p.light}" opacity=".8"/>
  <path d="M124 252c18-10 34 8 54 0s38-10 98 2v32c0 20-14 34-34 34h-84c-20 0-34-14-34-34z" fill="${p.body}"/>
  <path d="M180 62h40l-4 40h-32z" fill="${p.accentDark}"/>
  <rect x="172" y="92" width="56" height="16" rx="8" fill="${p.dark}"/>
  <rect x="158" y="222" width="84" height="56" rx="8" fill="#fffdf7"/>
  <path d="M200 268c-14-8-18-22-2-36 16 12 16 28 2 36z" fill="${p.dark}"/>
  <path d="M140 240c4-26 24-44 34-64" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".6"/>`;
