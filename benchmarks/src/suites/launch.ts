import { type LaunchPage, type LaunchTimes, measureLaunch, measureNavigateTo, type NavigationTimes } from '../launch.ts';
import { quartileRatio, summarise } from '../statistics.ts';
import { atMost, format, formatSamples, type Suite } from '../suite.ts';

const HOME = { path: 'pages/home/home', selector: '.home-page' };
const EARLY: LaunchPage = { ...HOME, appId: 'bench' };
const PLAIN: LaunchPage = { ...HOME, appId: 'plain' };

/** A launch round opens the page from both packages, in turn, so that what the machine does besides hits both alike. */
export const launch: Suite = {
  name: 'launch',
  async run({ browser, bench, rounds }) {
    const early: LaunchTimes[] = [];
    const plain: LaunchTimes[] = [];
    const navigations: NavigationTimes[] = [];
    for (let round = 0; round < Math.max(3, Math.ceil(rounds / 2)); round += 1) {
      for (const [page, times] of round % 2 === 0 ? pairs(early, plain) : pairs(early, plain).reverse())
        times.push(await measureLaunch(browser, bench.url, page));
      navigations.push(await measureNavigateTo(browser, bench.url));
    }
    const row = (what: string, time: (times: LaunchTimes) => number): string[] => {
      const [with_, without] = [early.map(time), plain.map(time)];
      return [what, formatSamples(with_), formatSamples(without), format(quartileRatio(with_, without))];
    };
    const toDom = navigations.map((each) => each.toDomMs);
    const medianOf = (time: (times: LaunchTimes) => number): number => summarise(early.map(time)).median;
    return {
      title: 'Launch and navigation, ms',
      about:
        'From the request to the first contentful paint of the page, as the browser itself records it; medians ± half the quartiles’ distance. The page has eight custom components. With its first commit in the package, it is painted before the logic layer runs.',
      tables: [
        [
          ['', 'first commit in the package', 'without', 'ratio'],
          row('cold open of an address, to first paint of the page', (each) => each.coldOpenMs),
          row('warm open, to first paint of the page', (each) => each.warmOpenMs),
        ],
        [
          ['navigateTo', ''],
          ['tap to the second page in the DOM', formatSamples(toDom)],
          ['tap to first paint of the second page', formatSamples(navigations.map((each) => each.toPaintMs))],
        ],
      ],
      goals: [
        atMost(
          'cold open of an address, to first paint of the page',
          350,
          medianOf((each) => each.coldOpenMs),
          ' ms',
        ),
        atMost(
          'warm open, to first paint of the page',
          80,
          medianOf((each) => each.warmOpenMs),
          ' ms',
        ),
        atMost('navigateTo, tap to the second page in the DOM', 25, summarise(toDom).median, ' ms'),
      ],
    };
  },
};

function pairs(early: LaunchTimes[], plain: LaunchTimes[]): [LaunchPage, LaunchTimes[]][] {
  return [
    [EARLY, early],
    [PLAIN, plain],
  ];
}
