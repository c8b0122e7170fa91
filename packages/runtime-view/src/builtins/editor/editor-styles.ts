export const editorStyles = `
wx-editor { display: block; height: 200px; min-height: 200px; overflow: auto; line-height: 1.42; color: inherit; -webkit-user-select: text; user-select: text; cursor: text }
.ql-container { position: relative; height: 100%; min-height: inherit }
.ql-editor { min-height: 100%; outline: 0; white-space: pre-wrap; overflow-wrap: anywhere; -webkit-user-select: text; user-select: text; counter-reset: wx-editor-list }
.ql-editor[data-empty]::before { content: attr(data-placeholder); position: absolute; color: var(--wx-text-3); font-style: italic; pointer-events: none }
.ql-editor > * { margin: 0; counter-reset: wx-editor-none }
.ql-editor img { max-width: 100% }
.ql-editor [data-list] { position: relative; padding-inline-start: 1.6em }
.ql-editor [data-list]::before { position: absolute; inset-inline-start: .2em; content: "•" }
.ql-editor [data-list=ordered] { counter-increment: wx-editor-list }
.ql-editor [data-list=ordered]::before { content: counter(wx-editor-list) "." }
.ql-editor > :not([data-list=ordered]) { counter-set: wx-editor-list 0 }
.ql-editor [data-list=check]::before, .ql-editor [data-list=unchecked]::before { content: "☐" }
.ql-editor [data-list=checked]::before { content: "☑" }
.wx-editor-quote { border-inline-start: 4px solid var(--wx-line); padding-inline-start: 12px }
.wx-editor-divider { height: 0; padding: 8px 0; border-bottom: 1px solid var(--wx-line) }
.wx-editor-frame { position: absolute; box-sizing: border-box; border: 1px dashed var(--wx-link); pointer-events: none; -webkit-user-select: none; user-select: none }
.wx-editor-frame > * { position: absolute; pointer-events: auto }
.wx-editor-size { right: 4px; bottom: 4px; padding: 2px 4px; border-radius: 3px; color: #fff; background-color: rgba(0, 0, 0, .6); font-size: 11px; line-height: 1.3 }
.wx-editor-handle { bottom: -9px; width: 18px; height: 18px; border: 2px solid #fff; border-radius: 50%; box-sizing: border-box; background-color: var(--wx-link); touch-action: none }
.wx-editor-handle-left { left: -9px; cursor: nesw-resize }
.wx-editor-handle-right { right: -9px; cursor: nwse-resize }
.wx-editor-bar { top: 4px; left: 4px; display: flex; border-radius: 4px; background-color: var(--wx-surface); box-shadow: 0 1px 4px rgba(0, 0, 0, .3) }
.wx-editor-bar > button { width: 32px; height: 32px; padding: 6px; border: 0; color: var(--wx-text); background: none; cursor: pointer }
.wx-editor-bar svg { display: block; width: 100%; height: 100%; fill: currentColor; pointer-events: none }
`;
