// The one rule of incremental rendering: whatever the patches, the page looks as if it had been rendered from scratch.

import type { Json, Patch } from '@dinghy/bridge-protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatches } from '../commit/apply-patches.ts';
import { compileWxml } from '../testing/compile.ts';
import { mount } from '../testing/mount.ts';

const templates: Readonly<Record<string, string>> = {
  'a keyed list with conditions': `
    <view class="a {{ flag ? 'on' : '' }}">{{title}}
      <view wx:for="{{rows}}" wx:key="id" class="row {{item.id === picked ? 'picked' : ''}}" hidden="{{item.hidden}}">
        <text>{{index}}: {{item.label}}</text><text wx:if="{{item.tags.length > 1}}">{{item.tags[0]}}</text>
        <block wx:for="{{item.tags}}" wx:for-item="tag" wx:key="*this">[{{tag}}{{item.id}}{{flag}}]</block>
      </view>
    </view>
    <view wx:if="{{rows.length}}">{{rows.length}}</view><view wx:elif="{{flag}}">none</view><block wx:else>nothing</block>`,
  'an unkeyed list with outer reads': `
    <block wx:for="{{rows}}"><view id="r{{index}}" style="width: {{item.id}}rpx">{{title}}-{{item.label}}-{{picked}}</view></block>`,
  'named templates': `
    <template name="row"><view class="{{label}}">{{label}}{{id}}<template is="tag" wx:for="{{tags}}" wx:for-item="t" wx:key="*this" data="{{t}}" /></view></template>
    <template name="tag"><text>{{t}}</text></template>
    <template is="row" wx:for="{{rows}}" wx:key="id" data="{{...item}}" />
    <template is="{{flag ? 'row' : 'tag'}}" data="{{label: title, id: picked, t: title}}" />`,
  'text between shapes': `{{title}}<view wx:if="{{flag}}">yes</view>{{picked}}<view wx:for="{{rows}}" wx:key="id">{{item.label}}</view>end`,
};

const label = fc.constantFrom('a', 'b', 'c', '', 'x y');
const row = fc.record({
  id: fc.integer({ min: 0, max: 5 }),
  label,
  hidden: fc.boolean(),
  tags: fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { maxLength: 3 }),
});
const rows = fc.array(row, { maxLength: 6 });
const data = fc.record({ title: label, flag: fc.boolean(), picked: fc.integer({ min: 0, max: 5 }), rows });

type Change = (length: number) => Patch;
const index = (seed: number, length: number): number => (length === 0 ? 0 : seed % length);
const change: fc.Arbitrary<Change> = fc.oneof(
  label.map(
    (value): Change =>
      () => ['s', ['title'], value],
  ),
  fc.boolean().map(
    (value): Change =>
      () => ['s', ['flag'], value],
  ),
  fc.integer({ min: 0, max: 5 }).map(
    (value): Change =>
      () => ['s', ['picked'], value],
  ),
  rows.map(
    (value): Change =>
      () => ['s', ['rows'], value as Json],
  ),
  fc.tuple(fc.nat(), label).map(
    ([at, value]): Change =>
      (length) =>
        length === 0 ? ['s', ['title'], value] : ['s', ['rows', index(at, length), 'label'], value],
  ),
  fc.tuple(fc.nat(), row).map(
    ([at, value]): Change =>
      (length) => ['s', ['rows', index(at, length + 1)], value as Json],
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.array(row, { maxLength: 2 })).map(
    ([from, to, added]): Change =>
      (length) => {
        const start = index(from, length + 1);
        const end = Math.max(start, index(to, length + 1));
        // The middle part goes to the front, with new rows behind it, and the first part to the end.
        return ['l', ['rows'], [[start, end - start], { n: added as Json[] }, [0, start]]];
      },
  ),
);

describe('incremental rendering', () => {
  for (const [name, wxml] of Object.entries(templates)) {
    it(`shows ${name} as a first rendering would`, async () => {
      const { view } = compileWxml(wxml);
      await fc.assert(
        fc.asyncProperty(
          data,
          fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 5 }),
          async (first, commits) => {
            const page = await mount({ page: { template: view } }, first as Record<string, Json>);
            let expected: Readonly<Record<string, unknown>> = first;
            for (const changes of commits) {
              const patches: Patch[] = [];
              for (const make of changes) {
                const patch = make((expected.rows as unknown[]).length);
                patches.push(patch);
                expected = applyPatches(expected, [patch]);
              }
              await page.commit({ patches: [[1, patches]] });
            }
            const incremental = page.root.innerHTML;
            expect(page.resyncs).toEqual([]);
            page.dispose();
            const fresh = await mount({ page: { template: view } }, expected as Record<string, Json>);
            const wanted = fresh.root.innerHTML;
            fresh.dispose();
            expect(incremental).toBe(wanted);
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});
