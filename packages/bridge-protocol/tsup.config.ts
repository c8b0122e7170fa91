import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

export default defineConfig(
  library({
    // Entries of their own for what not everybody ships: comlink, and the tables of the APIs. `index` re-exports them,
    // and a bundler drops a whole file that it does not need more surely than a part of one.
    entry: [
      'src/index.ts',
      'src/conformance.ts',
      'src/reference.ts',
      'src/rpc/expose-api.ts',
      'src/rpc/wrap-api.ts',
      'src/message-port.ts',
      'src/api/api-descriptors.ts',
      'src/api/api-outlines.ts',
      'src/api/known-names.ts',
      'src/api/logic-packs.ts',
      'src/api/undescribed-names.ts',
    ],
    dts: { entry: ['src/index.ts', 'src/conformance.ts', 'src/reference.ts', 'src/message-port.ts'] },
    // A private copy: its table of transfer handlers is global to the copy, and ours must not change the one of a host
    // that uses comlink itself.
    noExternal: ['comlink'],
  }),
);
