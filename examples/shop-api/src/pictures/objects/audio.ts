import type { DrawObject } from '../paint.ts';

export const headphones: DrawObject = (p) => `
  <path d="M104 236V196c0-66 42-112 96-112s96 46 96 112v40" fill="none" stroke="${p.dark}" stroke-width="22" stroke-linecap="round"/>
  <path d="M122 190c4-52 36-86 78-86s74 34 78 86" fill="none" stroke="${p.light}" stroke-width="6" opacity=".6"/>
  <rect x="76" y="206" width="62" height="108" rx="31" fill="${p.body}"/><rect x="262" y="206" width="62" height="108" rx="31" fill="${p.body}"/>
  <rect x="126" y="218" width="28" height="84" rx="14" fill="${p.accentBody}"/><rect x="246" y="218" width="28" height="84" rx="14" fill="${p.accentBody}"/>
  <circle cx="100" cy="260" r="14" fill="${p.accent}" opacity=".85"/><circle cx="300" cy="260" r="14" fill="${p.accent}" opacity=".85"/>`;

export const speaker: DrawObject = (p) => `
  <rect x="72" y="128" width="256" height="184" rx="26" fill="${p.accentBody}"/>
  <rect x="88" y="144" width="224" height="152" rx="16" fill="${p.body}"/>
  ${Array.from({ length: 9 }, (_, row) => Array.from({ length: 13 }, (_, column) => `<circle cx="${106 + column * 11}" cy="${164 + row * 14}" r="2.6" fill="${p.deep}" opacity=".55"/>`).join('')).join('')}
  <circle cx="280" cy="190" r="22" fill="${p.accentLight}"/><path d="M280 190l10-14" stroke="${p.deep}" stroke-width="5" stroke-linecap="round"/>
  <circle cx="266" cy="250" r="8" fill="${p.accent}"/><circle cx="292" cy="250" r="8" fill="${p.deep}"/>
  <rect x="98" y="310" width="34" height="10" rx="5" fill="${p.deep}"/><rect x="268" y="310" width="34" height="10" rx="5" fill="${p.deep}"/>`;

export const camera: DrawObject = (p) => `
  <path d="M74 162c-30 30-32 92 6 122" fill="none" stroke="${p.accentDark}" stroke-width="9" stroke-linecap="round"/>
  <path d="M152 142l14-30h68l14 30z" fill="${p.dark}"/>
  <rect x="70" y="138" width="260" height="172" rx="26" fill="${p.body}"/>
  <rect x="70" y="186" width="260" height="84" fill="${p.deep}" opacity=".45"/>
  <circle cx="200" cy="228" r="70" fill="${p.dark}"/><circle cx="200" cy="228" r="56" fill="#1f2733"/><circle cx="200" cy="228" r="38" fill="#35507a"/><circle cx="200" cy="228" r="20" fill="#16202e"/>
  <path d="M178 204c8-8 18-12 28-12" fill="none" stroke="#cfe3ff" stroke-width="8" stroke-linecap="round" opacity=".8"/>
  <rect x="92" y="156" width="44" height="20" rx="6" fill="${p.accentLight}"/><circle cx="292" cy="164" r="12" fill="#d6533c"/>
  <rect x="268" y="124" width="42" height="16" rx="6" fill="${p.accentBody}"/>`;

export const watch: DrawObject = (p) => `
  <path d="M152 134l10-86h76l10 86zM152 266l10 74h76l10-74z" fill="${p.accentBody}"/>
  <path d="M200 60v60M200 284v44" stroke="${p.accentDark}" stroke-width="5" stroke-dasharray="2 10" stroke-linecap="round"/>
  <rect x="290" y="188" width="20" height="24" rx="6" fill="${p.dark}"/>
  <circle cx="200" cy="200" r="92" fill="${p.body}"/><circle cx="200" cy="200" r="76" fill="#fbf8f1"/>
  ${[0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map((a) => `<path d="M200 132v12" stroke="${p.deep}" stroke-width="5" stroke-linecap="round" transform="rotate(${a} 200 200)"/>`).join('')}
  <path d="M200 200v-36M200 200l34 20" stroke="${p.deep}" stroke-width="8" stroke-linecap="round"/><path d="M200 216v-66" stroke="#d6533c" stroke-width="3" transform="rotate(215 200 200)"/>
  <circle cx="200" cy="200" r="7" fill="#d6533c"/>
  <path d="M142 176c8-20 22-32 40-38" fill="none" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".8"/>`;
