export const textareaStyles = `
wx-textarea { display: block; position: relative; width: 300px; height: 150px; overflow: hidden; cursor: auto }
wx-textarea[auto-height] { height: fit-content !important }
.wx-textarea-wrapper { position: relative; display: block; height: 100%; min-height: inherit }
.wx-textarea-children { display: none }
.wx-textarea-textarea {
  display: block; width: 100%; height: 100%; min-height: inherit; margin: 0; padding: 0; border: 0; outline: 0; resize: none; background: none; font: inherit;
  color: inherit; letter-spacing: inherit; text-align: inherit; box-sizing: border-box; -webkit-user-select: text; user-select: text; border-radius: 0;
}
.wx-textarea-textarea:focus-visible { outline: none }
.wx-textarea-placeholder { position: absolute; inset: 0; pointer-events: none; white-space: pre-wrap; overflow: hidden }
`;
