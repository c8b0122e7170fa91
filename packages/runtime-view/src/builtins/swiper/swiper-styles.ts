export const swiperStyles = `
wx-swiper { display: block; height: 150px; overflow: hidden; touch-action: pan-y }
wx-swiper[vertical] { touch-action: pan-x }
.wx-swiper-wrapper { position: relative; width: 100%; height: 100%; transform: translateZ(0) }
.wx-swiper-slides { position: absolute; inset: 0 }
.wx-swiper-slide-frame { position: absolute; inset: 0; will-change: transform }
wx-swiper-item { position: absolute; top: 0; left: 0; display: block; width: 100%; height: 100%; overflow: hidden; will-change: transform }
wx-swiper:not([vertical]) wx-swiper-item { width: calc(100% / var(--wx-per-view, 1)) }
wx-swiper[vertical] wx-swiper-item { height: calc(100% / var(--wx-per-view, 1)) }
.wx-swiper-dots { position: absolute; font-size: 0 }
.wx-swiper-dots-horizontal { left: 50%; bottom: 10px; transform: translate(-50%); text-align: center; white-space: nowrap }
.wx-swiper-dots-vertical { right: 10px; top: 50%; transform: translateY(-50%) }
.wx-swiper-dot { display: inline-block; width: 8px; height: 8px; border-radius: 50%; background-color: rgba(0, 0, 0, .3); transition: background-color .2s ease }
.wx-swiper-dots-horizontal .wx-swiper-dot + .wx-swiper-dot { margin-left: 6px }
.wx-swiper-dots-vertical .wx-swiper-dot { display: block; margin: 6px 0 }
.wx-swiper-dot-active { background-color: #000 }
`;
