export const pullDownRefreshStyles = `
.dinghy-refresh { display: flex; height: 0; overflow: hidden; align-items: flex-end; justify-content: center }
.dinghy-refresh.dinghy-settling { transition: height .2s ease-out }
.dinghy-refresh > div { display: flex; gap: 6px; padding: 18px }
.dinghy-refresh span { width: 6px; height: 6px; border-radius: 50%; background: currentColor; opacity: .3 }
.dinghy-refresh[data-style=light] { color: #fff }
.dinghy-refresh[data-style=dark] { color: #000 }
.dinghy-refreshing span { animation: dinghy-dot 1s infinite ease-in-out }
.dinghy-refreshing span:nth-child(2) { animation-delay: .2s }
.dinghy-refreshing span:nth-child(3) { animation-delay: .4s }
@keyframes dinghy-dot { 0%, 80%, 100% { opacity: .2 } 40% { opacity: .8 } }
@media (prefers-reduced-motion: reduce) { .dinghy-refreshing span { animation-duration: 3s } }
`;
