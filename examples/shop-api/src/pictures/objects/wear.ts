import type { DrawObject } from '../paint.ts';

export const sneaker: DrawObject = (p) => `
  <path d="M58 168c26 12 52 8 76-16l22-10c24 40 66 64 126 76 44 8 68 22 70 58H58z" fill="${p.body}"/>
  <path d="M134 152l22-10c24 40 66 64 126 76-14 12-36 14-58 6-42-14-72-38-90-72z" fill="${p.light}" opacity=".45"/>
  <path d="M168 176l26-16M190 198l28-20M216 216l26-22" stroke="#fffdf8" stroke-width="8" stroke-linecap="round"/>
  <path d="M58 168c20 10 40 10 60-2l6 60c-22 12-44 14-66 6z" fill="${p.accentBody}"/>
  <path d="M296 222c36 8 56 24 56 54h-66c-10-18-6-40 10-54z" fill="${p.accentLight}"/>
  <path d="M50 270h306c8 0 12 6 10 16-4 20-18 30-44 30H86c-26 0-42-16-40-36 1-7 1-10 4-10z" fill="#fffaf0"/>
  <path d="M48 292h318" stroke="${p.accentDark}" stroke-width="6" opacity=".7"/>`;

export const cap: DrawObject = (p) => `
  <path d="M84 252c-6-92 44-142 118-142s118 50 112 142z" fill="${p.body}"/>
  <path d="M202 110c-40 34-50 86-48 142h100c2-56-8-108-52-142z" fill="${p.light}" opacity=".32"/>
  <circle cx="202" cy="110" r="10" fill="${p.accent}"/>
  <path d="M60 254c30-14 66-18 126-14 60 2 140 4 176 46 6 10-2 20-14 18-90-22-190-16-274-18-30 0-38-20-14-32z" fill="${p.dark}"/>
  <rect x="172" y="184" width="58" height="42" rx="10" fill="${p.accentBody}"/><path d="M184 212l10-16 8 10 6-8 12 14z" fill="${p.deep}"/>`;

export const sunglasses: DrawObject = (p) => `
  <path d="M66 176C40 160 52 132 84 132M334 176c26-16 14-44-18-44" fill="none" stroke="${p.dark}" stroke-width="14" stroke-linecap="round"/>
  <path d="M174 190c16-14 36-14 52 0" fill="none" stroke="${p.base}" stroke-width="16" stroke-linecap="round"/>
  <path d="M56 170c40-16 90-16 126 0 4 62-16 104-66 104S52 232 56 170zM218 170c36-16 86-16 126 0 4 62-10 104-60 104s-70-42-66-104z" fill="${p.body}"/>
  <path d="M74 184c28-10 66-10 92 0 0 44-16 70-50 70s-46-28-42-70zM234 184c26-10 64-10 92 0 4 42-8 70-42 70s-50-26-50-70z" fill="#28313f"/>
  <path d="M84 194l44-8-34 52c-8-10-12-26-10-44zM246 194l44-8-34 52c-8-10-12-26-10-44z" fill="${p.accentLight}" opacity=".55"/>`;

export const tee: DrawObject = (p) => `
  <path d="M146 92c16 30 92 30 108 0l42 14 58 72-46 40-22-22v116c-40 14-132 14-172 0V196l-22 22-46-40 58-72z" fill="${p.body}"/>
  <path d="M146 92c16 30 92 30 108 0l-14-6c-14 22-66 22-80 0z" fill="${p.accentDark}"/>
  <path d="M114 196c8 30 8 80 2 112M286 196c-8 30-8 80-2 112" fill="none" stroke="${p.dark}" stroke-width="5" opacity=".45"/>
  <path d="M152 216c16-14 28 10 46 0s30-10 48 0M152 238c16-14 28 10 46 0s30-10 48 0" fill="none" stroke="${p.accent}" stroke-width="8" stroke-linecap="round"/>
  <circle cx="224" cy="184" r="14" fill="${p.accent}"/>`;
