// What `Behavior()` returns, and the platform's own behaviors. A behavior is only a description; merging is in
// merge-definition.ts.

/** Component and behavior definitions as mini-programs write them. Nothing about them is certain. */
export type RawDefinition = Record<string, unknown>;

export type DefinitionFilter = (definition: RawDefinition, nested: readonly DefinitionFilter[]) => void;

export class Behavior {
  readonly definition: RawDefinition;
  readonly behaviors: readonly Behavior[];
  /** Name of a built-in behavior. */
  readonly name: string | undefined;

  constructor(definition: RawDefinition, name?: string) {
    this.definition = definition;
    this.name = name;
    this.behaviors = applyFilters(definition);
  }
}

const builtIn: ReadonlyMap<string, Behavior> = new Map(
  Object.entries<RawDefinition>({
    'wx://form-field': { properties: { name: String, value: null } },
    'wx://form-field-group': {},
    'wx://form-field-button': {},
    'wx://component-export': {},
  }).map(([name, definition]) => [name, new Behavior(definition, name)]),
);

/** Entries that are no behavior are left out: a bundler's default export, an unknown name. */
function behaviorsOf(definition: RawDefinition): Behavior[] {
  const listed = Array.isArray(definition.behaviors) ? definition.behaviors : [];
  return listed.flatMap((entry: unknown) => {
    const behavior = typeof entry === 'string' ? builtIn.get(entry) : entry;
    return behavior instanceof Behavior ? [behavior] : [];
  });
}

/** Lets the behaviors that a definition uses change it (7.6), and returns them. A filter may change the list too. */
export function applyFilters(definition: RawDefinition): Behavior[] {
  for (const behavior of behaviorsOf(definition)) filterOf(behavior)(definition, nestedFilters(behavior));
  return behaviorsOf(definition);
}

function nestedFilters(behavior: Behavior): DefinitionFilter[] {
  return behavior.behaviors.map(filterOf);
}

/** A behavior without a filter passes on those of the behaviors that it uses. */
function filterOf(behavior: Behavior): DefinitionFilter {
  const own = behavior.definition.definitionFilter;
  if (typeof own === 'function') return (definition) => own.call(behavior.definition, definition, nestedFilters(behavior));
  return (definition) => {
    for (const nested of behavior.behaviors) filterOf(nested)(definition, nestedFilters(nested));
  };
}
