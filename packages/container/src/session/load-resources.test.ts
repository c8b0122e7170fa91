import { createPackageReader } from '@dinghy/package-format';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTinyApp } from '../fixtures/tiny-app.ts';
import { loadOnce } from '../load-once.ts';
import { createLazyResources } from './load-resources.ts';
import { createAppPackage } from './packages/app-package.ts';
import type { Resources } from './resources.ts';

const fetchCode = vi.fn(() => import('./resources.ts'));
beforeEach(() => void fetchCode.mockClear());

async function resourcesOf(files: Readonly<Record<string, string>>): Promise<Resources> {
  const reader = await createPackageReader(createTinyApp({ files }));
  return createLazyResources({ appPackage: createAppPackage(reader), admitsRemote: () => false }, loadOnce(fetchCode));
}

describe('createLazyResources', () => {
  it('leaves its code until somebody asks where a package has nothing to show', async () => {
    const resources = await resourcesOf({});
    expect(fetchCode).not.toHaveBeenCalled();
    await expect(resources.load('/a.png')).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
    expect(fetchCode).toHaveBeenCalledOnce();
  });

  it('has its code fetched beside a package that has pictures', async () => {
    await resourcesOf({ 'a.png': 'picture' });
    expect(fetchCode).toHaveBeenCalledOnce();
  });

  it('asks again for code that could not be had', async () => {
    fetchCode.mockRejectedValueOnce(new Error('no network'));
    const resources = await resourcesOf({});
    await expect(resources.load('/a.png')).rejects.toThrow('no network');
    await expect(resources.load('/a.png')).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });

  it('makes no address for a session that has ended while the code was on its way', async () => {
    const resources = await resourcesOf({ 'a.png': 'picture' });
    const address = resources.loadObjectUrl('/a.png');
    resources.dispose();
    await expect(address).rejects.toMatchObject({ code: 'API_ABORTED' });
  });
});
