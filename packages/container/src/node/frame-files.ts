// The frame documents as files with headers, for everything that serves them.

import { frameDocuments } from '#frame-documents';

export interface FrameFile {
  readonly name: 'logic.html' | 'view.html';
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const frameFiles: readonly FrameFile[] = (['logic', 'view'] as const).map((kind) => ({
  name: `${kind}.html` as const,
  body: frameDocuments[kind].html,
  headers: frameDocuments[kind].headers,
}));
