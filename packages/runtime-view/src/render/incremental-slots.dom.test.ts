// The rule of incremental rendering for content that one component's data makes and another's data places.

import type { Json } from '@dinghy/bridge-protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComponentSource, mountComponents } from '../testing/components.ts';

const page: ComponentSource = {
  wxml: `<view>{{title}}</view>
    <card tag="{{title}}">
      <view wx:for="{{rows}}" wx:key="*this" slot="{{item}}">{{index}}{{item}}{{title}}</view>
      <block wx:if="{{on}}"><text slot="a">flag</text>tail {{title}}</block>
      <wrap><text slot="b">inner</text>{{title}}</wrap>
    </card>`,
};
const card = (multipleSlots: boolean): ComponentSource => ({
  wxml: `<view wx:if="{{on}}" class="x"><slot name="a"/></view><block wx:else>off</block>
    <view wx:for="{{rows}}" wx:key="*this" class="{{item}}"><slot name="{{item}}"/></view><view><slot/></view>`,
  definition: { multipleSlots },
});
const wrap: ComponentSource = { wxml: '<text>[</text><slot/><text>]</text>', definition: { virtualHost: true } };

const name = fc.constantFrom('a', 'b', '');
const state = fc.record({ title: fc.constantFrom('s', 't'), on: fc.boolean(), rows: fc.uniqueArray(name, { maxLength: 3 }) });
type State = Readonly<Record<string, Json>>;
const change = fc
  .tuple(fc.constantFrom(1, 2), fc.constantFrom('title', 'on', 'rows'), state)
  .map(([id, field, from]) => ({ id, field, value: (from as State)[field] as Json }));

describe('incremental rendering of slots', () => {
  for (const multipleSlots of [false, true]) {
    it(`shows what a first rendering would, ${multipleSlots ? 'by name' : 'all in one'}`, async () => {
      const sources = { page, card: card(multipleSlots), wrap };
      const mountWith = (first: State, second: State) =>
        mountComponents(sources, {
          1: { path: 'page', data: first, children: [2, 3] },
          2: { path: 'card', data: second },
          3: { path: 'wrap' },
        });
      await fc.assert(
        fc.asyncProperty(
          state,
          state,
          fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { maxLength: 6 }),
          async (first, second, commits) => {
            const states: Record<number, State> = { 1: first as State, 2: second as State };
            const incremental = await mountWith(first as State, second as State);
            for (const changes of commits) {
              for (const { id, field, value } of changes) states[id] = { ...states[id], [field]: value };
              await incremental.commit({
                patches: changes.map(({ id, field, value }) => [id, [['s', [field], value]]] as const),
              });
            }
            expect(incremental.resyncs).toEqual([]);
            const shown = incremental.root.innerHTML;
            incremental.dispose();
            const fresh = await mountWith(states[1] as State, states[2] as State);
            const wanted = fresh.root.innerHTML;
            fresh.dispose();
            expect(shown).toBe(wanted);
          },
        ),
        { numRuns: 150 },
      );
    });
  }
});
