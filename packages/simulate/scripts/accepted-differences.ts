// Where the two tools may differ, step by step, each with its reason. Being unfinished is none. An entry that no longer
// shows fails the suite: it has to go.

export interface AcceptedReason {
  readonly reason: string;
  readonly places: readonly AcceptedPlace[];
}

/** A component's data stays between steps: a difference is accepted from a step to the end of that step's phase, or up to another. */
export interface AcceptedPlace {
  /** End of the component's path. */
  readonly component: string;
  readonly field: 'shown' | 'events';
  readonly from: string;
  /** Last step that may differ. Default: the last one of the phase. */
  readonly to?: string;
}

const shown = (component: string, ...from: readonly string[]): AcceptedPlace[] =>
  from.map((each) => ({ component, field: 'shown', from: each }));

const FILES = 'default: files = [{"label":"a","value":1,"name":"n","text":"t","children":[]}]';
const ROWS = 'default: options = [{"label":"a","value":1,"name":"n","text":"t","children":[]}]';

export const ACCEPTED: readonly AcceptedReason[] = [
  {
    // `register` gives out the id of a component before its script has run.
    reason: 'The reference does not know components that use themselves, directly or not.',
    places: [
      ...shown('pull-down-refresh/pull-down-refresh', 'load'),
      ...shown('tdesign-miniprogram/scroll-view/scroll-view', 'load'),
      ...shown('tree-select/tree-select', 'load'),
    ],
  },
  {
    // `attach` walks the tree once; the engine below never calls `ready`.
    reason: 'The reference calls `ready` only for what is there when the test attaches; components that come later never get it.',
    places: [
      ...shown('vant-weapp/cascader/index', ROWS),
      ...shown('grid-item/grid-item', 'default: icon = "any"', 'unusual: attach'),
      ...shown('side-bar-item/side-bar-item', 'default: badgeProps = {"a":1}', 'unusual: attach'),
      ...shown('upload/upload', FILES, 'unusual: attach'),
    ],
  },
  {
    // `getRelationNodes` looks the path up among components that are loaded.
    reason:
      '`getRelationNodes` of the reference is null, not an empty list, for a component that was not loaded; vant throws then, and its events do not come.',
    places: [
      only('vant-weapp/checkbox/index', 'events', 'default: tap .van-checkbox__icon-wrap'),
      only('vant-weapp/radio/index', 'events', 'default: tap .van-radio__icon-wrap'),
      {
        component: 'vant-weapp/tabbar-item/index',
        field: 'events',
        from: 'default: tap .van-tabbar-item',
        to: 'default: tap .van-tabbar-item__icon',
      },
      {
        component: 'vant-weapp/tabbar-item/index',
        field: 'events',
        from: 'unusual: tap .van-tabbar-item',
        to: 'unusual: tap .van-tabbar-item__icon',
      },
    ],
  },
  {
    // `diffAttrs` answers with the whole list.
    reason: 'The reference passes all attributes of a node again when one of them has changed, and observers run for nothing.',
    places: [
      only('vant-weapp/tabs/index', 'events', 'default: sticky = true'),
      only('vant-weapp/tabs/index', 'events', 'unusual: attach'),
    ],
  },
  {
    // `diffAttrs` keeps them with the value `undefined`.
    reason: 'Attributes that a node had before it became another one stay in what the reference shows.',
    places: [
      ...shown('skeleton/skeleton', 'default: loading = false'),
      only('swipe-cell/swipe-cell', 'shown', 'default: disabled = true'),
      ...shown('swipe-cell/swipe-cell', 'unusual: render'),
    ],
  },
  {
    reason: 'Values cross a bridge: NaN, and `undefined` in a list, arrive as null, as they do on a phone.',
    places: [
      only('tdesign-miniprogram/cascader/cascader', 'shown', 'default: visible = true'),
      ...shown('tdesign-miniprogram/cascader/cascader', 'unusual: attach'),
      { component: 'progress/progress', field: 'shown', from: 'default: strokeWidth = "any"', to: 'default: style = "x y"' },
    ],
  },
];

function only(component: string, field: AcceptedPlace['field'], step: string): AcceptedPlace {
  return { component, field, from: step, to: step };
}

/** The entry by which a step's field may differ. */
export function acceptedPlace(
  path: string,
  steps: readonly string[],
  at: number,
  field: AcceptedPlace['field'],
): { readonly place: AcceptedPlace; readonly reason: string } | undefined {
  for (const { reason, places } of ACCEPTED) {
    for (const place of places) {
      if (place.field !== field || !path.endsWith(place.component)) continue;
      const from = steps.indexOf(place.from);
      const to = place.to === undefined ? lastOfPhase(steps, from) : steps.indexOf(place.to);
      if (from >= 0 && at >= from && at <= to) return { place, reason };
    }
  }
  return undefined;
}

/** Steps are named `phase: what`. */
function lastOfPhase(steps: readonly string[], from: number): number {
  const phase = steps[from]?.split(':')[0];
  return steps.findLastIndex((step) => step.split(':')[0] === phase);
}
