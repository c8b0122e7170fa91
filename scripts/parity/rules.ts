// The rules of components and templates by number, in a sentence each, and what we chose where the platform's own tools
// disagree or are silent, with the reason. Which tests show a rule is read from the tests.

export interface Choice {
  readonly choice: string;
  readonly reason: string;
}

export interface Section {
  readonly number: number;
  readonly title: string;
  /** Rule number to what it is about. */
  readonly rules: Readonly<Record<string, string>>;
}

export const sections: readonly Section[] = [
  {
    number: 1,
    title: 'Lifetimes',
    rules: {
      '1.1': '`created` is post-order',
      '1.2': 'in `created` there is no owner yet; its properties arrive afterwards',
      '1.3': '`attached` is pre-order',
      '1.4': '`ready` after the first rendering, children first, once',
      '1.5': '`detached` is post-order',
      '1.6': '`moved` for rows that were relocated, and no others',
      '1.7': '`error` on the component whose code threw; nothing else is skipped',
      '1.8': '`lifetimes` goes before the same at top level',
      '1.9': 'page lifetimes are broadcast pre-order',
      '1.10': 'the order in which a page opens',
      '1.11': 'a branch makes new components each time it becomes true',
    },
  },
  {
    number: 2,
    title: 'Data and setData',
    rules: {
      '2.1': '`this.data` changes at once, the view later',
      '2.2': 'the grammar of paths',
      '2.3': 'missing containers are made',
      '2.4': 'writing past the end of a list lengthens it',
      '2.5': 'what is shown is a copy',
      '2.6': '`undefined` is kept here and absent there',
      '2.7': 'every named path counts as set',
      '2.8': 'callbacks run when the view has the change, in order',
      '2.9': 'after `detached` setData shows nothing',
      '2.10': 'pure data is observed and never sent',
      '2.11': '`groupSetData` runs its function at once',
    },
  },
  {
    number: 3,
    title: 'Observers',
    rules: {
      '3.1': 'keys are lists of paths',
      '3.2': 'which set triggers which observer',
      '3.3': 'assignment triggers, changed or not',
      '3.4': 'arguments are the present values, once per pass',
      '3.5': 'after the merge, before the template',
      '3.6': 'observers that set run again until nothing is set',
      '3.7': 'observers of behaviors first',
      '3.8': 'for properties of the owner, not for defaults',
      '3.9': 'property observers after the template, when the value differs',
    },
  },
  {
    number: 4,
    title: 'Properties',
    rules: {
      '4.1': 'forms of definition',
      '4.2': 'fallbacks and initial values',
      '4.3': 'coercion',
      '4.4': 'values are copied on their way to a child',
      '4.5': 'one namespace with data; the property is authoritative',
      '4.6': 'an equal value changes nothing',
      '4.7': 'attribute names to property names',
      '4.8': 'property, external class, handler, nothing',
      '4.9': 'only changed attributes are passed again',
      '4.10': 'reserved attributes',
      '4.11': '`model:` writes back to a path',
    },
  },
  {
    number: 5,
    title: 'Template structure',
    rules: {
      '5.1': 'white space',
      '5.2': 'entities',
      '5.3': 'line breaks, duplicate attributes, unclosed tags',
      '5.4': 'one mustache keeps its type',
      '5.5': 'values as text',
      '5.6': 'conditions',
      '5.7': '`hidden`',
      '5.8': '`wx:for` is outside of `wx:if`',
      '5.9': 'sources of lists',
      '5.10': 'loop variables',
      '5.11': '`wx:key` is a name',
      '5.12': 'keyed and positional rows',
      '5.13': '`block` makes no node',
      '5.14': 'named templates and their scope',
      '5.15': '`data` is the body of an object',
      '5.16': '`import` is not transitive',
      '5.17': '`include` is in the scope around it',
      '5.18': 'the case of tags',
      '5.19': 'directives of the newer engine',
    },
  },
  {
    number: 6,
    title: 'Expressions',
    rules: {
      '6.1': 'what the WXML compiler accepts',
      '6.2': 'what it rejects',
      '6.3': 'what the newer engine adds',
      '6.4': 'members of nothing are nothing',
      '6.5': 'calls',
      '6.6': 'precedence',
      '6.7': 'escapes in strings',
      '6.8': 'braces',
      '6.9': 'what a name means',
    },
  },
  {
    number: 7,
    title: 'Behaviors',
    rules: {
      '7.1': 'merge order',
      '7.2': 'methods and properties: the last wins',
      '7.3': 'data merges per key',
      '7.4': 'lifetimes and observers add up, a diamond once',
      '7.5': 'relations and external classes',
      '7.6': '`definitionFilter`',
      '7.7': 'built-in behaviors',
      '7.8': '`hasBehavior` and targets of relations',
    },
  },
  {
    number: 8,
    title: 'Events',
    rules: {
      '8.1': '`triggerEvent`',
      '8.2': 'the path inside a tree',
      '8.3': 'the composed path, with targets for each tree',
      '8.4': 'phases',
      '8.5': 'what users do, and what built-in components report',
      '8.6': 'prefixes of bindings',
      '8.7': '`catch`, and returning false',
      '8.8': '`mut-bind`',
      '8.9': 'handlers',
      '8.10': 'the event object',
      '8.11': 'marks',
      '8.12': 'datasets',
      '8.13': 'long press and tap',
      '8.14': 'events without listeners',
    },
  },
  {
    number: 9,
    title: 'Slots, generics, placeholders',
    rules: {
      '9.1': 'one slot: the first',
      '9.2': 'slots by name',
      '9.3': 'content follows slots that change',
      '9.4': 'wrappers hand out their children',
      '9.5': 'dynamic slots',
      '9.6': 'forwarded slots',
      '9.7': 'content belongs to who wrote it',
      '9.8': 'generics',
      '9.9': 'placeholders',
      '9.10': 'components inside themselves',
    },
  },
  {
    number: 10,
    title: 'Styles, classes, ids, selectors',
    rules: {
      '10.1': 'isolation by prefix',
      '10.2': '`styleIsolation`',
      '10.3': '`~` and `^`',
      '10.4': 'external classes',
      '10.5': 'class lists',
      '10.6': 'host nodes and `virtualHost`',
      '10.7': 'ids are per tree',
      '10.8': 'selectors',
      '10.9': '`selectComponent` and its kin',
      '10.10': 'selector queries',
      '10.11': 'queries of the page',
    },
  },
  {
    number: 11,
    title: 'View scripts (WXS)',
    rules: {
      '11.1': 'grammar',
      '11.2': 'globals and types',
      '11.3': 'modules',
      '11.4': 'what scripts can reach',
      '11.5': 'event handlers',
      '11.6': '`change:prop`',
    },
  },
  {
    number: 12,
    title: 'Relations',
    rules: {
      '12.1': 'types',
      '12.2': 'naming partners',
      '12.3': 'linking',
      '12.4': 'moving and unlinking',
      '12.5': '`getRelationNodes`',
    },
  },
  { number: 13, title: 'Instances', rules: { '13': 'members of an instance' } },
];

/** Section 14 repeats rules that are easily got wrong: trap to rule. */
export const traps: Readonly<Record<string, readonly [trap: string, rule: string]>> = {
  '14.1': ['created post-order, attached pre-order', '1.1'],
  '14.2': ['a deeper set is not a set of the parent', '3.2'],
  '14.3': ['observers before the template, property observers after', '3.9'],
  '14.4': ['an initial value is no fallback', '4.2'],
  '14.5': ['the text "false" is true', '4.3'],
  '14.6': ['Number of null is 0', '4.3'],
  '14.7': ['datasets are lower-cased', '8.12'],
  '14.8': ['null as text', '5.5'],
  '14.9': ['methods of data are not called', '6.5'],
  '14.10': ['one mustache keeps its type', '5.4'],
  '14.11': ['templates see no loop, includes do', '5.14'],
  '14.12': ['imports are not transitive', '5.16'],
  '14.13': ['content without a slot is attached', '9.2'],
  '14.14': ['content is styled by its owner', '9.7'],
  '14.15': ['selectors go by raw class names', '10.8'],
  '14.16': ['selectComponent is null on what is no component', '10.9'],
  '14.17': ['equal keys still render', '5.12'],
  '14.18': ['mut-bind stops no bind', '8.8'],
  '14.19': ['targets are per tree', '8.3'],
  '14.20': ['`>>>` crosses trees', '10.11'],
  '14.21': ['relations are two-sided, in tree order', '12.5'],
  '14.22': ['a diamond runs lifetimes once', '7.4'],
  '14.23': ['callbacks later, data at once', '2.8'],
  '14.24': ['passing copies', '4.4'],
  '14.25': ['constructors in scripts are texts', '11.2'],
};

export const choices: Readonly<Record<string, Choice>> = {
  '1.4': {
    choice: 'After the view has painted: shadow trees before their component, the page last.',
    reason: 'One engine leaves it to its host and the test tool fires it when attached; on phones it follows the first layout.',
  },
  '2.5': {
    choice: '`this.data.x` is what was passed to setData; the template has a copy.',
    reason:
      'Programs keep and mutate what they have set and set it again. The test tool copies into `this.data` as well; phones do not.',
  },
  '2.6': {
    choice: 'Kept in `this.data`; deleted in the view.',
    reason: 'The bridge carries JSON, which has no `undefined`. A template reads a missing field as `undefined` all the same.',
  },
  '3.1': {
    choice: 'A malformed key is reported and left out; the component lives. `$` and letters of any script may begin a field.',
    reason: 'Throwing at definition takes the whole page away for one observer.',
  },
  '3.6': {
    choice: 'After 100 rounds the pass is stopped and reported.',
    reason: 'Both engines hang.',
  },
  '4.5': {
    choice: 'A property wins over data of the same name, in whichever form data is given.',
    reason: 'The engines differ only for data made by a function, which is rare; the declared property is what others see.',
  },
  '4.9': {
    choice: 'Only attributes whose value differs are passed again.',
    reason: 'The test tool passes all of a node when one differs, which phones do not: observers would fire for nothing.',
  },
  '5.2': {
    choice: 'Entities stay as they are, and are decoded in `<text decode>`.',
    reason: 'That is what the WXML compiler of phones does; sources that rely on the newer engine are few.',
  },
  '5.3': {
    choice:
      'A line break in an attribute is kept; a duplicate attribute is a warning and the last wins; so is an unclosed tag, which ends with what is around it.',
    reason:
      'Real sources break long class lists over lines, which the newer engine takes; published programs have unclosed tags, and the rest of such a page is right.',
  },
  '5.5': {
    choice: '`null` is the text "null", `undefined` is nothing.',
    reason: 'Phones with the older compiler show "null", and programs guard against it; recorded suites expect it.',
  },
  '5.6': {
    choice: 'An orphan is a warning, not an error.',
    reason: 'Nothing that was written is lost, and published programs have them.',
  },
  '5.9': {
    choice: 'A fraction counts as the whole number below it.',
    reason: 'The compiled loop of the platform counts up while it is below the number.',
  },
  '5.12': {
    choice: 'Rows with equal keys are all rendered, the later ones told apart by their count.',
    reason: 'The test tool drops one of two, which is a defect of it.',
  },
  '6.2': {
    choice: 'Rejected as there, but for what the newer engine accepts (6.3), names of any script, quoted keys and `?.`.',
    reason: 'A superset runs every program that runs on phones. `--a` reads as two minus signs.',
  },
  '6.5': {
    choice: 'Only functions of view scripts are called; anything else called is `undefined`.',
    reason: 'The older engine works so, no data function can cross the bridge, and both layers have to agree.',
  },
  '8.1': {
    choice: 'Without a detail, `event.detail` is `undefined`.',
    reason: 'Both engines hand on what they were given (tried with miniprogram-exparser).',
  },
  '8.7': {
    choice: 'Returning `false` stops an event that a component triggered; of user events only a view script can stop that way.',
    reason: 'The handlers of user events run in the other layer, when the event has long gone on; phones are the same.',
  },
  '9.3': {
    choice: 'Components and their state stay; DOM nodes stay where the content is shown somewhere all along.',
    reason: 'Content that no slot shows keeps no DOM, which is memory nobody sees.',
  },
  '10.1': {
    choice: 'The prefix is short and unique per component; ids and tags of component stylesheets are scoped too.',
    reason: 'Prefixes by tag clash where two libraries use one name. Selectors by tag are refused there and exist in real code.',
  },
  '10.10': {
    choice: '`node` and `context` answer objects for components that have some, canvases among them, and `null` for all others.',
    reason: 'A view has nothing of a plain element that the other layer could hold.',
  },
  '11.3': {
    choice: 'Bare `exports` works beside `module.exports`; circles end with what there is.',
    reason: 'The newer engine has it, and a superset runs every program of phones.',
  },
  '11.5': {
    choice: 'Scripts hear events of components after the methods have run, and cannot stop those.',
    reason: 'The event is dispatched where components live, in the other layer.',
  },
  '13': {
    choice:
      '`setUpdatePerformanceListener` reports what the component itself sets: it begins in `setData` and ends when the view has it; updates that go in one commit have one process id.',
    reason: 'Nothing waits in the logic layer before it is worked on, and what owners pass is part of their own updates.',
  },
};
