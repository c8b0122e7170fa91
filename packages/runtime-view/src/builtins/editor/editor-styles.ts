export const editorStyles = `
wx-editor { display: block; height: 200px; min-height: 200px; overflow: auto; line-height: 1.42; color: inherit; -webkit-user-select: text; user-select: text; cursor: text }
.ql-container { position: relative; height: 100%; min-height: inherit }
.ql-editor { min-height: 100%; outline: 0; white-space: pre-wrap; overflow-wrap: anywhere; -webkit-user-select: text; user-select: text; counter-reset: wx-editor-list }
.ql-editor[data-empty]::before { content: attr(data-placeholder); position: absolute; color: #999; color: var(--wx-text-3); font-style: italic; pointer-events: none }
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
`;
