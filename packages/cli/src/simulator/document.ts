// The simulator page's document and style, as they are served.

export const simulatorHtml = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Dinghy simulator</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="simulator.css">
<script type="module" src="simulator.js"></script>
<body>
<header>
  <h1>Dinghy</h1>
  <label>Page <select id="page"></select></label>
  <label>Query <input id="query" placeholder="id=1&amp;name=x" autocomplete="off" spellcheck="false"></label>
  <label>Device <select id="device"></select></label>
  <label>Theme <select id="theme"><option value="light">light</option><option value="dark">dark</option></select></label>
  <button id="reload" type="button">Reload</button>
  <output id="status" aria-live="polite">Connecting…</output>
</header>
<main>
  <div class="stage"><div id="mount"></div></div>
  <aside>
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      <ol id="findings"></ol>
    </section>
    <section aria-labelledby="console-title">
      <h2 id="console-title">Console</h2>
      <ol id="console"></ol>
    </section>
  </aside>
</main>
`;

export const simulatorStyle = `
:root { color-scheme: light dark; --line: light-dark(#d8dce2, #363b44); --soft: light-dark(#f3f5f8, #1b1e24);
  --text: light-dark(#1d2430, #e4e8ee); --dim: light-dark(#5c6675, #98a2b3); --error: light-dark(#b3261e, #ff8a80);
  --warning: light-dark(#8a5a00, #ffc46b); --info: light-dark(#0b5cad, #7db8ff); }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; color: var(--text); background: var(--soft);
  font: 14px/1.45 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 16px; padding: 8px 16px; border-bottom: 1px solid var(--line);
  background: light-dark(#fff, #22262d); }
h1 { font-size: 15px; margin: 0 8px 0 0; }
h2 { font-size: 12px; font-weight: 600; margin: 0; padding: 8px 16px; color: var(--dim); border-bottom: 1px solid var(--line); }
label { display: flex; align-items: center; gap: 6px; color: var(--dim); font-size: 13px; }
select, input, button { font: inherit; color: var(--text); background: light-dark(#fff, #14161a); border: 1px solid var(--line);
  border-radius: 6px; padding: 4px 8px; max-width: 240px; }
input { width: 150px; }
button { cursor: pointer; }
:focus-visible { outline: 2px solid var(--info); outline-offset: 1px; }
output { margin-left: auto; font-size: 13px; color: var(--dim); }
output[data-kind="error"] { color: var(--error); }
main { flex: 1; min-height: 0; display: flex; }
.stage { flex: none; padding: 20px 28px; overflow: auto; }
#mount { position: relative; overflow: hidden; border-radius: 28px; background: light-dark(#fff, #000);
  box-shadow: 0 0 0 8px light-dark(#20242b, #000), 0 0 0 9px var(--line), 0 12px 36px rgb(0 0 0 / .22); }
aside { flex: 1; min-width: 0; display: flex; flex-direction: column; border-left: 1px solid var(--line); background: light-dark(#fff, #1b1e24); }
section { flex: 1; min-height: 0; display: flex; flex-direction: column; }
section + section { border-top: 1px solid var(--line); }
ol { list-style: none; margin: 0; padding: 0; overflow: auto; flex: 1; font: 12px/1.5 ui-monospace, monospace; }
li { padding: 8px 16px; border-bottom: 1px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere; }
li[data-kind="empty"] { color: var(--dim); border: 0; font-family: system-ui, sans-serif; }
li[data-kind="error"] strong, li[data-kind="error"].line { color: var(--error); }
li[data-kind="warning"] strong, li[data-kind="warn"] { color: var(--warning); }
li[data-kind="info"] strong { color: var(--info); }
li pre { margin: 4px 0; overflow: auto; white-space: pre; padding: 6px 8px; background: var(--soft); border-radius: 6px; }
li em { color: var(--dim); font-style: normal; }
@media (max-width: 800px) { main { flex-direction: column; overflow: auto; } aside { border: 0; flex: none; height: 60vh; } }
`;
