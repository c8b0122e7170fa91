// Files that are made from source and checked in. `npx tsx scripts/generate-documents.ts` writes them.

import { renderComponentsDocument } from './components/component-document.ts';
import { renderErrorDocument } from './error-document.ts';
import { renderErrorMessages } from './frame-catalogues.ts';
import { renderParityDocument } from './parity/parity-document.ts';
import { renderProtocolDocument, renderProtocolJson, renderTrustedFrames } from './protocol-documents.ts';

export const generatedDocuments: { readonly [path: string]: () => string } = {
  'packages/bridge-protocol/protocol.json': renderProtocolJson,
  'packages/bridge-protocol/src/frames/generated/trusted-frames.ts': renderTrustedFrames,
  'docs/reference/protocol.md': renderProtocolDocument,
  'docs/reference/errors.md': renderErrorDocument,
  'docs/reference/parity.md': renderParityDocument,
  'docs/reference/components.md': renderComponentsDocument,
  'packages/errors/src/catalogue/generated/error-messages.ts': renderErrorMessages,
};
