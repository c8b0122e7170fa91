import { createFileSystem } from '../wx/files/file-system.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = { files: createFileSystem };
