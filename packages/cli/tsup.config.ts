import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup-preset.ts';

export default defineConfig([library(), library({ entry: ['src/bin.ts'], format: ['esm'], dts: false, clean: false })]);
