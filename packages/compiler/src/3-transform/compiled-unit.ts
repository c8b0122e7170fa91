import type { TemplateProgram, WxsModules } from '@dinghy/template';
import type { Unit } from '../2-analyze/component-graph.ts';

/** A page or component after phase 3. */
export interface CompiledUnit {
  readonly unit: Unit;
  readonly view: TemplateProgram;
  readonly structure: TemplateProgram;
  /** The view scripts that its template uses, with those that they require. */
  readonly wxs: WxsModules;
  /** Paths of the components that its template can create. */
  readonly uses: readonly string[];
  readonly listKeys: Readonly<Record<string, string>>;
  readonly longLists: readonly string[];
  readonly style: string;
  readonly scope: string;
  readonly marksElements: boolean;
}
