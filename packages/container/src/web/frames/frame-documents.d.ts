// Types of `#frame-documents`, the module that scripts/build-frames.ts writes to dist/frames/documents.js.

export declare const frameDocuments: Readonly<
  Record<'logic' | 'view', { readonly html: string; readonly headers: Readonly<Record<string, string>> }>
>;
