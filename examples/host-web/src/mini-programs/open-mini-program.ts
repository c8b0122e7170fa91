import type { HostConfig } from '../host-config.ts';
import type { Panel } from './panel.ts';
export function createMiniProgramOpener({
  panel,
}: {
  panel: Panel;
  config: HostConfig;
  theme: string;
  onClosed: () => void;
}): any {
  return {
    open(n: string) {
      panel.open(n);
    },
    close() {
      return panel.close();
    },
    setTheme() {},
  };
}
