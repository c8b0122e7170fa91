import type { DrawObject } from '../paint.ts';

export const notebook: DrawObject = (p) => `
  <path d="M122 92h178c8 0 14 6 14 14v206H122z" fill="#f4efe4" transform="rotate(5 200 200)"/>
  <rect x="96" y="82" width="200" height="232" rx="14" fill="${p.body}"/>
  <rect x="96" y="82" width="34" height="232" rx="12" fill="${p.dark}"/>
  <rect x="256" y="82" width="14" height="232" fill="${p.accentDark}"/>
  <rect x="152" y="128" width="86" height="60" rx="8" fill="#fffaf0"/><path d="M166 150h58M166 168h40" stroke="${p.deep}" stroke-width="5" stroke-linecap="round"/>
  <path d="M318 318l24-190 20 3-24 190-14 14z" fill="${p.accentBody}"/><path d="M318 318l20 3-14 14z" fill="#f3dfc0"/>`;

export const pencils: DrawObject = (p) => `
  ${[
    [150, -14, '#d6533c'],
    [176, -5, p.accent],
    [202, 3, '#4d8fac'],
    [226, 11, '#e9b44c'],
    [246, 18, '#3f6b5c'],
  ]
    .map(
      ([x, angle, colour]) =>
        `<g transform="rotate(${angle} ${x} 230)"><rect x="${Number(x) - 10}" y="96" width="20" height="140" fill="${colour}"/><path d="M${Number(x) - 10} 96l10-30 10 30z" fill="#f3dfc0"/><path d="M${Number(x) - 4} 78l4-12 4 12z" fill="#333"/></g>`,
    )
    .join('')}
  <path d="M124 188h152v108c0 16-24 26-76 26s-76-10-76-26z" fill="${p.body}"/>
  <ellipse cx="200" cy="188" rx="76" ry="16" fill="${p.light}"/><path d="M128 190c10 12 134 12 144 0" fill="none" stroke="${p.dark}" stroke-width="4"/>
  <path d="M124 240c30 14 122 14 152 0" fill="none" stroke="${p.accentDark}" stroke-width="8" opacity=".6"/>`;

export const candle: DrawObject = (p) => `
  <circle cx="200" cy="118" r="64" fill="#ffdf91" opacity=".4"/><circle cx="200" cy="118" r="38" fill="#ffdf91" opacity=".5"/>
  <path d="M200 74c24 26 26 44 16 58-8 10-24 10-32 0-10-14-8-32 16-58z" fill="#f6a23c"/><path d="M200 102c10 12 12 20 6 28-4 4-8 4-12 0-6-8-4-16 6-28z" fill="#fff3cf"/>
  <path d="M200 136v30" stroke="#3a3230" stroke-width="5" stroke-linecap="round"/>
  <path d="M118 156h164v146c0 12-30 20-82 20s-82-8-82-20z" fill="${p.light}" opacity=".6"/>
  <path d="M126 178h148v120c0 10-28 16-74 16s-74-6-74-16z" fill="${p.body}"/>
  <ellipse cx="200" cy="178" rx="74" ry="14" fill="${p.light}"/>
  <rect x="152" y="218" width="96" height="62" rx="8" fill="#fffaf0"/><path d="M168 240h64M176 260h48" stroke="${p.deep}" stroke-width="5" stroke-linecap="round"/>
  <path d="M136 190v100" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".5"/>`;

export const books: DrawObject = (p) => `
  <rect x="92" y="264" width="222" height="54" rx="8" fill="${p.body}"/><rect x="104" y="274" width="210" height="34" fill="#fbf4e6"/><path d="M104 285h210M104 296h210" stroke="#d8cbb4" stroke-width="2"/><rect x="92" y="264" width="34" height="54" rx="8" fill="${p.dark}"/>
  <rect x="108" y="206" width="202" height="56" rx="8" fill="${p.accentBody}"/><rect x="108" y="216" width="190" height="36" fill="#fbf4e6"/><path d="M108 228h190M108 240h190" stroke="#d8cbb4" stroke-width="2"/><rect x="276" y="206" width="34" height="56" rx="8" fill="${p.accentDark}"/>
  <g transform="rotate(-9 200 170)"><rect x="112" y="146" width="190" height="52" rx="8" fill="${p.dark}"/><rect x="124" y="155" width="178" height="34" fill="#fbf4e6"/><path d="M124 166h178M124 178h178" stroke="#d8cbb4" stroke-width="2"/><rect x="112" y="146" width="32" height="52" rx="8" fill="${p.base}"/></g>`;
