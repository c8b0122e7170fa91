export const noticeStyles: string = `
.notice-layer { display: grid; place-items: center; padding: 0 24px 8%; }
.notice-layer.masking { pointer-events: auto; }
.notice {
  display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 12px;
  min-width: 136px; min-height: 136px; max-width: 240px; padding: 20px 16px; border-radius: 14px;
  background: rgba(38, 39, 42, 0.92); color: #fff; animation: notice-in 0.18s var(--ease-out);
}
.chrome[data-theme="dark"] .notice { background: rgba(62, 63, 68, 0.96); }
.notice-text { min-width: 0; min-height: 0; max-width: min(300px, 100%); padding: 12px 18px; border-radius: 10px; }
.notice-title { font-size: 15px; line-height: 21px; text-align: center; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
.notice-icon { width: 44px; height: 44px; }
.notice-image { width: 52px; height: 52px; object-fit: contain; }
.spinner { width: 36px; height: 36px; border-radius: 50%; border: 3px solid rgba(255, 255, 255, 0.24); border-top-color: #fff; animation: turn 0.8s linear infinite; }
@keyframes notice-in { from { opacity: 0; transform: scale(0.94); } }
`;
