// Pieces of source that, in a row, have brought parsers to take quadratic time or to overflow the stack: what opens and does
// not close, what closes and has not opened, what makes a finding each time, what is compared with all before it.

export interface HostileSource {
  readonly name: string;
  /** Source of about so many characters. */
  make(length: number): string;
}

export function row(unit: string, before = '', after = ''): HostileSource {
  return {
    name: JSON.stringify(before + unit + after),
    make: (length) => before + unit.repeat(Math.ceil(length / unit.length)) + after,
  };
}

export function numbered(unit: (index: number) => string, before = '', after = ''): HostileSource {
  return {
    name: `${JSON.stringify(before + unit(0) + after)} numbered`,
    make(length) {
      const parts: string[] = [];
      for (let size = 0, index = 0; size < length; index += 1) {
        const part = unit(index);
        size += part.length;
        parts.push(part);
      }
      return before + parts.join('') + after;
    },
  };
}

/** One inside another. */
export function nested(open: string, close: string, middle = ''): HostileSource {
  return {
    name: JSON.stringify(`${open}…${close}`),
    make(length) {
      const depth = Math.ceil(length / (open.length + close.length));
      return open.repeat(depth) + middle + close.repeat(depth);
    },
  };
}

const lines = (text: string): string[] => text.trim().split('\n');

export const templates: readonly HostileSource[] = [
  ...lines(`
<view>
</view>
<view
<view a="
<view a=
{{
}}
{{a
<!--
<
"
'
=
<view a="{{
<view wx:if="{{a}}"/>
<view wx:else/>
<view wx:esle/>
<crad/>
<view bind:tpa="a"/>
<wxs module="m">
<template name="a">
<template is="a"/>
<template name="a"><template is="{{a}}"/></template>
<import src="x"/>
<include src="a.wxml"/>
{{a.
{{(
{{[
{{{
{{a?
{{-
{{"a
{{...
&nbsp;
{{/*
<view class="{{ a ? "b
</
<!
<view wx:for="{{a}}">
<card>
<a:b:c/>
<view data-A-
<view capture-bind`).map((unit) => row(unit)),
  row('<<<<<<< HEAD\n'),
  row('\r'),
  row('\n'),
  row(' ', '<view '),
  ...['a.', 'a+', '(', '[', '{', 'a?', 'a?b:', '!', '"', ',', 'a,', 'a:', 'a[', 'a(', '1', '.', '\\', '||', '/*', '{a:', ' '].map(
    (unit) => row(unit, '<view a="{{', '}}"/>'),
  ),
  numbered((index) => `<t${index}/>`),
  numbered((index) => `a${index}="{{b}}" `, '<view ', '/>'),
  numbered((index) => `bind:tp${index} `, '<view ', '/>'),
  numbered((index) => `<template name="t${index}"/><template is="t${index}"/>`),
  numbered((index) => `<template name="t${index}"/><template is="{{a}}"/>`),
  numbered((index) => `<template name="t${index}"><card/><template is="t${index - 1}"/><template is="{{a}}"/></template>`),
  numbered((index) => `<wxs module="m${index}">a</wxs>{{m${index}.b}}`),
  ...[
    'var a = 1;',
    '(',
    '[',
    '{',
    'a.',
    'a+',
    'a?',
    '!',
    'if(a){}else ',
    'for(;;)',
    'a,',
    '"a',
    '/*',
    '/a/',
    'a(',
    '{a:',
    'a;',
    ';',
  ].map((unit) => row(unit, '<wxs module="m">', '</wxs>')),
  numbered((index) => `function a${index}() { return a${index - 1}() }`, '<wxs module="m">', '</wxs>'),
];

export const styles: readonly HostileSource[] = [
  ...lines(`
.a{
}
{
.a,
.a>
.a :not(
::before
[a=
"
(
url(
@import "x";
@import
@media a{
@
@keyframes a{
/*
;
:
a:b;
1rpx
calc(
\\
!
&
.a{b:1prx}
.a::last-child{}
--a:
:host(
>>>
a{b:c;
.a{animation:b}
-
--
<!--
progid:`).map((unit) => row(unit)),
  ...['1rpx ', '1rpx', '(', '"', '1', '1.', '.', '1e', '-', ',', '/', 'calc(', 'url(', 'a(', ':', '#', ' ', '/*', '{', '1a'].map(
    (unit) => row(unit, '.a{width:', '}'),
  ),
  numbered((index) => `.a${index} b{}`),
  numbered((index) => `.a${index}:not(b),`, '', '{}'),
  numbered((index) => `a${index}:${index}rpx;`, '.a{', '}'),
  numbered((index) => `@keyframes k${index}{from{top:0}}.b{animation:k${index}}`),
];

export const scripts: readonly HostileSource[] = [
  ...[
    'require("a");',
    'require(',
    'require("a" + ',
    '(',
    '[',
    'if(a)',
    'a?',
    'a.',
    'a+',
    'try{',
    '`',
    '"',
    '/*',
    'x=>',
    'a,',
    ';',
  ].map((unit) => row(unit)),
  ...['wx.', 'wx.requst(', 'wx.requst ', 'wx', ' '].map((unit) => row(unit)),
  numbered((index) => `require("./a${index}");`),
  numbered((index) => `wx.requs${index}();`),
];

export const jsons: readonly HostileSource[] = [
  ...['{', '[', '"', '{"a":', ',', '[1,', '-', ' ', '\\', '"\\', '}', '\n'].map((unit) => row(unit)),
  numbered((index) => `"a${index}":1,`, '{'),
];
