// wx.* functions about the mini-program as a whole: its subpackages, its end, other mini-programs.

import type { Shim } from '@dinghy/api-shims';
import type { Json } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';

/** What `wx.navigateToMiniProgram` asks the host for. Everything in it was said by the mini-program. */
export interface OpenMiniProgramRequest {
  readonly appId: string;
  readonly path?: string;
  readonly extraData?: Json;
}

export interface AppShimOptions {
  /** Has a subpackage's code run in the logic layer. */
  loadRoot(root: string): Promise<void>;
  exit(extraData?: Json): void;
  /** Absent when the host opens no other mini-programs; the API is then not granted. */
  readonly openMiniProgram?: (request: OpenMiniProgramRequest) => unknown;
}

interface OpenParams {
  readonly appId?: string | null;
  readonly path?: string | null;
  readonly extraData?: Json;
}

export function createAppShim({ loadRoot, exit, openMiniProgram }: AppShimOptions): Shim {
  return {
    name: 'app/container',
    apis: {
      loadSubpackage: ({ root }: { readonly root: string }) => loadRoot(root),
      preDownloadSubpackage: ({ root }: { readonly root?: string | null }) => {
        if (root) return loadRoot(root);
        throw new DinghyError('API_PARAMETER_INVALID', { path: 'root', expected: 'String', actual: 'Undefined' });
      },
      exitMiniProgram: () => exit(),
      navigateBackMiniProgram: ({ extraData }: { readonly extraData?: Json }) => exit(extraData),
      ...(openMiniProgram && {
        navigateToMiniProgram: async ({ appId, path, extraData }: OpenParams): Promise<void> => {
          if (!appId) throw new DinghyError('API_PARAMETER_INVALID', { path: 'appId', expected: 'String', actual: 'Undefined' });
          await openMiniProgram({ appId, ...(path && { path }), ...(extraData !== undefined && { extraData }) });
        },
      }),
    },
  };
}
