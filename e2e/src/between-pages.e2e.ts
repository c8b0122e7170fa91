import { afterEach, describe, expect, it } from 'vitest';
import { type OpenHost, openHost } from './browser/open-host.ts';
import { driveMiniProgram } from './driver/mini-program.ts';

let host: OpenHost;
afterEach(() => host.close());

describe('Pages of two packages', () => {
  it('speak by the channel that navigateTo opens, through the router of a page, and share modules', async () => {
    host = await openHost({ device: 'phone', path: '#/open/between-pages' });
    const app = driveMiniProgram(host.page);
    await app.tapText('Load');
    await app.expectText('has a hammer');
    await app.tapText('Go');
    await app.expectText('Asked who is there');
    // By a query that the main package makes: only both together say that a canvas is asked for.
    await app.expectText('draws on paper of 80');
    await app.back();
    await app.expectText('Heard an echo');
    expect(host.problems).toEqual([]);
  });
});
