import { measureLaunch } from '../launch.ts';
import { summarise } from '../statistics.ts';
import { atMost, formatSamples, type Suite } from '../suite.ts';

export const launch: Suite = {
  name: 'launch',
  async run({ browser, bench, rounds }) {
    const launches = [];
    for (let round = 0; round < Math.max(3, Math.ceil(rounds / 2)); round += 1)
      launches.push(await measureLaunch(browser, bench.url));
    const timed = [
      {
        what: 'cold open of the host page, to first paint of the page',
        limit: 350,
        values: launches.map((each) => each.coldOpenMs),
      },
      { what: 'warm open, to first paint of the page', limit: 80, values: launches.map((each) => each.warmOpenMs) },
      { what: 'navigateTo, tap to the second page in the DOM', limit: 25, values: launches.map((each) => each.navigateToDomMs) },
    ];
    const painted = launches.map((each) => each.navigateToMs);
    return {
      title: 'Launch and navigation, ms',
      about: 'From the request to the first contentful paint of the page, as the browser itself records it.',
      tables: [
        [
          ['', 'median ± half the quartiles’ distance'],
          ...timed.map(({ what, values }) => [what, formatSamples(values)]),
          ['navigateTo, tap to first paint of the second page', formatSamples(painted)],
        ],
      ],
      goals: timed.map(({ what, limit, values }) => atMost(what, limit, summarise(values).median, ' ms')),
    };
  },
};
