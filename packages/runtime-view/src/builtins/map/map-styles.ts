export const mapStyles = `
wx-map { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; --wx-land: #f2efe9; --wx-land-line: rgba(120, 130, 150, .18); background-color: var(--wx-land); touch-action: none }
:root[data-theme=dark] wx-map { --wx-land: #24282f; --wx-land-line: rgba(160, 170, 190, .16) }
.wx-map-plane, .wx-map-ground, .wx-map-overlays, .wx-map-markers, .wx-map-controls, .wx-map-content { position: absolute; inset: 0 }
.wx-map-ground {
  background-image: linear-gradient(var(--wx-land-line) 1px, transparent 1px), linear-gradient(90deg, var(--wx-land-line) 1px, transparent 1px);
  background-size: 64px 64px;
}
.wx-map-plane { transform-origin: center }
.wx-map-overlays { pointer-events: none }
.wx-map-overlays > img { position: absolute; left: 0; top: 0; transform-origin: 0 0 }
.wx-map-ground > img { position: absolute; width: 256px; height: 256px; transform-origin: 0 0 }
.wx-map-plane > svg { position: absolute; inset: 0; width: 100%; height: 100%; overflow: visible; pointer-events: none }
.wx-map-plane > svg > [data-line] { pointer-events: stroke }
wx-map > .wx-map-markers, wx-map > .wx-map-controls, wx-map > .wx-map-content { pointer-events: none }
.wx-map-marker { position: absolute; left: 0; top: 0; cursor: pointer; pointer-events: auto; will-change: transform }
.wx-map-marker > img, .wx-map-marker > svg { display: block; width: 100%; height: 100%; transform: rotate(var(--wx-rotate, 0deg)) }
.wx-map-marker > svg { fill: #e64340; fill-rule: evenodd }
.wx-map-callout, .wx-map-label { position: absolute; width: max-content; max-width: 240px; white-space: pre-line; line-height: 1.4; box-sizing: border-box }
.wx-map-callout { left: 50%; bottom: 100%; transform: translate(-50%, -4px); background-color: #fff; color: #000; border-radius: 4px; box-shadow: 0 1px 4px rgba(0, 0, 0, .3) }
.wx-map-controls > div { position: absolute; pointer-events: none }
.wx-map-controls > .wx-map-clickable { pointer-events: auto; cursor: pointer }
.wx-map-controls img { display: block; width: 100%; height: 100% }
.wx-map-here { pointer-events: auto; cursor: pointer; position: absolute; left: -9px; top: -9px; width: 18px; height: 18px; box-sizing: border-box; border: 3px solid #fff; border-radius: 50%; background-color: #2d6cdf; box-shadow: 0 0 0 6px rgba(45, 108, 223, .2) }
.wx-map-scale { position: absolute; left: 8px; bottom: 8px; border: solid #666; border-width: 0 1px 1px; font-size: 10px; line-height: 1.4; text-align: center; color: var(--wx-text-2); pointer-events: none }
.wx-map-compass { position: absolute; right: 8px; top: 8px; width: 28px; height: 28px; border-radius: 50%; background: rgba(255, 255, 255, .8); color: #e64340; font-size: 12px; line-height: 28px; text-align: center; pointer-events: none }
.wx-map-plane [data-line] { cursor: pointer }
.wx-map-cluster { position: absolute; left: 0; top: 0; min-width: 36px; height: 36px; box-sizing: border-box; padding: 0 8px; border: 3px solid rgba(255, 255, 255, .9); border-radius: 18px; color: #fff; background-color: #2d6cdf; font-size: 14px; line-height: 30px; text-align: center; pointer-events: auto; cursor: pointer }
.wx-map-plain-clusters > .wx-map-cluster { visibility: hidden }
wx-map > .wx-map-content > [data-wx-slot=callout] { position: static; overflow: visible }
wx-map > .wx-map-content > * { pointer-events: auto }
`;
