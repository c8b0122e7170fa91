import { type CodeEntry, codeEntry } from './code-entry.ts';

/**
 * Templates, expressions and WXS. The parser recovers from everything. A finding is an error where something that the
 * author wrote is lost, so that no build with it is what was meant; where all of it was kept, and only read as it most
 * likely was meant, it is a warning, because published programs contain it.
 */
export const templateCodes = {
  WXML_TAG_UNCLOSED: codeEntry<{ tag: string }>({
    severity: 'warning',
    message: ({ tag }) => `<${tag}> is not closed.`,
    hint: ({ tag }) => `Add </${tag}>, or end the tag with />. It was closed where its parent ends.`,
    example: '<view><text>hello</view>',
  }),
  WXML_TAG_UNOPENED: codeEntry<{ tag: string }>({
    severity: 'warning',
    message: ({ tag }) => `</${tag}> closes nothing.`,
    hint: 'Remove it, or open the tag before. It was ignored.',
    example: '<view></view></view>',
  }),
  WXML_TAG_UNKNOWN: codeEntry<{ tag: string; suggestion: string | undefined }>({
    severity: 'warning',
    message: ({ tag }) =>
      `<${tag}> is neither a built-in component nor declared in usingComponents; it is shown as a plain element.`,
    hint: ({ suggestion }) =>
      suggestion === undefined
        ? 'Declare it in the JSON of this page or component, or in app.json; upper and lower case count.'
        : `Did you mean <${suggestion}>? If not, declare it in the JSON of this page or component; upper and lower case count.`,
    example: '<van-button />',
  }),
  WXML_TAG_HTML: codeEntry<{ tag: string }>({
    severity: 'info',
    message: ({ tag }) => `<${tag}> is a tag of web pages; it is shown as a plain inline element.`,
    hint: 'Use <view> for blocks, <text> for text, <image> for pictures and <navigator> for links.',
    example: '<div>hello</div>',
  }),
  WXML_ATTRIBUTE_UNKNOWN: codeEntry<{ tag: string; name: string; suggestion: string }>({
    severity: 'warning',
    message: ({ tag, name }) => `<${tag}> knows nothing called ${name}.`,
    hint: ({ name, suggestion }) =>
      `Did you mean ${suggestion}?${/^(?:capture-|mut-)?(?:bind|catch)/.test(name) ? ' If a component inside triggers an event of that name, all is well.' : ''}`,
    example: '<view bind:tpa="open" />',
  }),
  WXML_TAG_INCOMPLETE: codeEntry<{ tag: string }>({
    severity: 'warning',
    message: ({ tag }) => `The tag <${tag} has no closing angle bracket.`,
    hint: 'End the tag with > or />.',
    example: '<view class="a" <text>',
  }),
  WXML_ATTRIBUTE_UNCLOSED: codeEntry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `The value of ${name} has no closing quote.`,
    hint: 'Close the quote. The value was ended at the end of its line.',
    example: '<view class="a>',
  }),
  WXML_ATTRIBUTE_DUPLICATE: codeEntry<{ name: string }>({
    severity: 'info',
    message: ({ name }) => `${name} is given twice; the last one counts.`,
    hint: 'Remove one of them.',
    example: '<view class="a" class="b" />',
  }),
  WXML_CHARACTER_UNEXPECTED: codeEntry<{ found: string }>({
    severity: 'warning',
    message: ({ found }) => `Unexpected ${found} in a tag.`,
    hint: 'Check the quotes of the attribute before it. The character was skipped.',
    example: '<view class="a"" />',
  }),
  WXML_COMMENT_UNCLOSED: codeEntry<Record<string, never>>({
    severity: 'error',
    message: () => 'The comment is not closed.',
    hint: 'Add -->. Everything after it was taken as comment.',
    example: '<!-- to do',
  }),
  WXML_MERGE_MARKER: codeEntry<Record<string, never>>({
    severity: 'error',
    message: () => 'The file has an unresolved merge conflict.',
    hint: 'Choose one side and remove the marker lines. Both sides were compiled.',
    example: '<<<<<<< HEAD',
  }),
  WXML_MUSTACHE_UNCLOSED: codeEntry<Record<string, never>>({
    severity: 'warning',
    message: () => '{{ has no matching }}.',
    hint: 'Add }}. The rest was taken as text.',
    example: '<view class="{{a" />',
  }),
  WXML_NESTING_TOO_DEEP: codeEntry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `Elements are nested more than ${limit} deep.`,
    hint: 'Split the template. Deeper elements were lifted to this depth.',
    example: '',
  }),
  WXML_EXPRESSION_INVALID: codeEntry<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `The expression cannot be read: ${problem}.`,
    hint: 'Templates know members, calls of WXS functions, operators, conditions, and array and object literals. Move the rest to WXS or to the logic.',
    example: '<view>{{ a => a }}</view>',
  }),
  WXML_ELSE_ORPHANED: codeEntry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `${name} has no wx:if before it.`,
    hint: 'Put it directly after the element with wx:if; only comments and white space may stand between. It was rendered unconditionally.',
    example: '<view wx:else />',
  }),
  WXML_DIRECTIVE_UNKNOWN: codeEntry<{ name: string; suggestion: string | undefined }>({
    severity: 'warning',
    message: ({ name }) => `${name} is not known and has no effect.`,
    hint: ({ suggestion }) => (suggestion === undefined ? 'Correct its name, or remove it.' : `Did you mean ${suggestion}?`),
    example: '<view wx:esle />',
  }),
  WXML_KEY_DYNAMIC: codeEntry<{ suggestion: string | undefined }>({
    severity: 'warning',
    message: () => 'wx:key is not evaluated; rows are told apart by position.',
    hint: ({ suggestion }) =>
      `Write the name of a property of the item, without braces${suggestion === undefined ? '' : `: wx:key="${suggestion}"`}.`,
    example: '<view wx:for="{{rows}}" wx:key="{{item.id}}" />',
  }),
  WXML_LIST_STATIC: codeEntry<{ value: string }>({
    severity: 'warning',
    message: ({ value }) => `wx:for="${value}" goes through the characters of this text.`,
    hint: 'Write wx:for="{{…}}" to go through data.',
    example: '<view wx:for="rows" />',
  }),
  WXML_FILE_MISSING: codeEntry<{ tag: string; src: string }>({
    severity: 'warning',
    message: ({ tag, src }) => `<${tag}> names ${src}, which does not exist.`,
    hint: 'Check the path: relative to this file, or from the project root with a leading slash. It renders nothing.',
    example: '<include src="missing.wxml" />',
  }),
  WXML_INCLUDE_CYCLIC: codeEntry<{ src: string }>({
    severity: 'error',
    message: ({ src }) => `${src} includes itself.`,
    hint: 'Use a named <template> for recursion. The inner include renders nothing.',
    example: '<include src="self.wxml" />',
  }),
  WXML_TEMPLATE_UNKNOWN: codeEntry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `There is no template called ${name} in this file or the files it imports.`,
    hint: 'Imports are not transitive: import the file that defines it. It renders nothing.',
    example: '<template is="missing" />',
  }),
  WXML_TEMPLATE_NAMELESS: codeEntry<Record<string, never>>({
    severity: 'warning',
    message: () => 'A <template> needs name, to define one, or is, to use one.',
    hint: 'Add name or is. It renders nothing.',
    example: '<template></template>',
  }),
  WXML_GENERIC_UNKNOWN: codeEntry<{ name: string; tag: string }>({
    severity: 'warning',
    message: ({ name, tag }) => `generic:${name} names <${tag}>, which is not in usingComponents.`,
    hint: 'Declare the component in the JSON of this page or component.',
    example: '<list generic:item="missing" />',
  }),
  WXML_MODEL_ONE_WAY: codeEntry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `model:${name} cannot be written back: its value is not a data path.`,
    hint: 'Bind it to a field of the data, such as model:value="{{user.name}}".',
    example: '<input model:value="{{a + b}}" />',
  }),
  WXS_SYNTAX_INVALID: codeEntry<{ problem: string }>({
    severity: 'error',
    message: ({ problem }) => `The WXS cannot be read: ${problem}.`,
    hint: 'Correct the syntax. The module exports nothing until then.',
    example: '<wxs module="m">var = 1</wxs>',
  }),
  WXS_CONSTRUCT_UNSUPPORTED: codeEntry<{ construct: string; instead: string }>({
    severity: 'error',
    message: ({ construct }) => `WXS has no ${construct}.`,
    hint: ({ instead }) => instead,
    example: '<wxs module="m">let a = 1</wxs>',
  }),
  WXS_NAME_UNKNOWN: codeEntry<{ name: string }>({
    severity: 'warning',
    message: ({ name }) => `${name} is not defined in WXS; it is undefined.`,
    hint: 'WXS has Math, JSON, Number, Date.now, getDate, getRegExp, parseInt, parseFloat, isNaN, isFinite, encodeURI and its kin, and console.log.',
    example: '<wxs module="m">module.exports = Object</wxs>',
  }),
  WXS_THIS_UNDEFINED: codeEntry<Record<string, never>>({
    severity: 'warning',
    message: () => 'this is undefined in WXS.',
    hint: 'Name the object instead.',
    example: '<wxs module="m">function f() { return this.a }</wxs>',
  }),
  WXS_FILE_MISSING: codeEntry<{ src: string }>({
    severity: 'warning',
    message: ({ src }) => `The WXS file ${src} does not exist.`,
    hint: 'Paths are relative to the file that names them and end in .wxs. The module is undefined.',
    example: '<wxs module="m" src="missing.wxs" />',
  }),
  WXS_REQUIRE_DYNAMIC: codeEntry<Record<string, never>>({
    severity: 'error',
    message: () => 'require in WXS takes one literal path.',
    hint: "Write require('./name.wxs').",
    example: '<wxs module="m">require(name)</wxs>',
  }),
  WXS_MODULE_NAMELESS: codeEntry<Record<string, never>>({
    severity: 'warning',
    message: () => 'A <wxs> needs a module name; nothing can use it.',
    hint: 'Add module="name".',
    example: '<wxs src="a.wxs" />',
  }),
} satisfies Record<string, CodeEntry<never>>;
