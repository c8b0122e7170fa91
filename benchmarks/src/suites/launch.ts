import { type LaunchPage, type LaunchTimes, measureLaunch, measureNavigateTo, type NavigationTimes } from '../launch.ts';
import { quartileRatio, summarise } from '../statistics.ts';
import { atMost, format, formatSamples, type Suite } from '../suite.ts';

const HOME = { path: 'pages/home/home', selector: '.home-page' };
/** A program that takes its time before it opens its page. */
const BUSY = { ...HOME, path: 'pages/home/home?busy=300' };

interface Contest {
  readonly what: string;
  readonly page: Omit<LaunchPage, 'appId'>;
  /** With the first commit in the package, and without. */
  readonly times: readonly [LaunchTimes[], LaunchTimes[]];
}

const APPS = ['bench', 'plain'] as const;

export const launch: Suite = {
  name: 'launch',
  async run({ browser, bench, rounds }) {
    const contests: Contest[] = [
      { what: '', page: HOME, times: [[], []] },
      { what: ', program busy for 300 ms', page: BUSY, times: [[], []] },
    ];
    const navigations: NavigationTimes[] = [];
    for (let round = 0; round < Math.max(3, Math.ceil(rounds / 2)); round += 1) {
      for (const { page, times } of contests) {
        // In turn, so that what the machine does besides hits both alike.
        for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const))
          times[which].push(await measureLaunch(browser, bench.url, { ...page, appId: APPS[which] }));
      }
      navigations.push(await measureNavigateTo(browser, bench.url));
    }
    const row = (kind: string, what: string, times: Contest['times'], time: (times: LaunchTimes) => number): string[] => {
      const [early, plain] = [times[0].map(time), times[1].map(time)];
      return [kind + what, formatSamples(early), formatSamples(plain), format(quartileRatio(early, plain))];
    };
    const own = contests[0]?.times[0] ?? [];
    const toDom = navigations.map((each) => each.toDomMs);
    return {
      title: 'Launch and navigation, ms',
      about:
        'From the request to the first contentful paint of the page, as the browser itself records it; medians ± half the quartiles’ distance, ratios of lower quartiles. The page has eight custom components. With its first commit in the package, it is painted before the logic layer runs.',
      tables: [
        [
          ['first paint of the page', 'first commit in the package', 'without', 'ratio'],
          ...contests.flatMap(({ what, times }) => [
            row('cold open of an address', what, times, (each) => each.coldOpenMs),
            row('warm open', what, times, (each) => each.warmOpenMs),
          ]),
        ],
        [
          ['navigateTo', ''],
          ['tap to the second page in the DOM', formatSamples(toDom)],
          ['tap to first paint of the second page', formatSamples(navigations.map((each) => each.toPaintMs))],
        ],
      ],
      goals: [
        atMost('cold open of an address, to first paint', 350, summarise(own.map((each) => each.coldOpenMs)).median, ' ms'),
        atMost('warm open, to first paint of the page', 80, summarise(own.map((each) => each.warmOpenMs)).median, ' ms'),
        atMost('navigateTo, tap to the second page in the DOM', 25, summarise(toDom).median, ' ms'),
      ],
    };
  },
};
