import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchViewPacks, loadViewPack } from './load-view-pack.ts';

const fetched: string[] = vi.hoisted(() => []);
vi.mock('#view-packs', () => {
  const pack = (name: string) => async () => {
    fetched.push(name);
    if (name === 'lost') throw new Error('offline');
    return { code: `code of ${name}` };
  };
  return {
    viewPacks: {
      basics: pack('basics'),
      swiper: pack('swiper'),
      scripts: pack('scripts'),
      queries: pack('queries'),
      motion: pack('motion'),
      lost: pack('lost'),
    },
    packOfTag: { view: 'basics', text: 'basics', swiper: 'swiper', 'swiper-item': 'swiper', gone: 'lost' },
  };
});

beforeEach(() => void fetched.splice(0));

/** The text of a closure of one component with these tags in its template. */
const closureOf = (tags: readonly string[], wxs: object = {}) => ({
  text: JSON.stringify({ components: { a: { template: { v: 1, bodies: [{ n: tags.map((e) => ({ e })) }] } } }, wxs }),
});

describe('fetchViewPacks', () => {
  it('fetches what the tags of a page are in, each once, and nothing for tags that it does not know', async () => {
    await fetchViewPacks(closureOf(['view', 'text', 'swiper-item', 'toString', 'x-own']), ['objects']);
    expect(fetched.sort()).toEqual(['basics', 'swiper']);
  });

  it('fetches what runs view scripts for a page that has some', async () => {
    await fetchViewPacks(closureOf([], { 'a.wxs': {} }), []);
    expect(fetched).toEqual(['scripts']);
  });

  it('fetches what answers the questions of a program that asks some', async () => {
    await fetchViewPacks(closureOf([]), ['objects', 'queries', 'motion', 'relations']);
    expect(fetched.sort()).toEqual(['motion', 'queries']);
  });

  it('fetches what moves elements for a page with an animation in its template', async () => {
    await fetchViewPacks({ text: '{"components":{"a":{"n":[{"a":{"animation":["d","x"]}}]}},"wxs":{}}' }, []);
    expect(fetched).toEqual(['motion']);
  });

  it('leaves it to the view to say what could not be had', async () => {
    await expect(fetchViewPacks(closureOf(['gone']), [])).resolves.toBeUndefined();
    await expect(loadViewPack('lost')).rejects.toThrow('offline');
  });
});

describe('loadViewPack', () => {
  it('gives the code of a pack, and of nothing else', async () => {
    expect(await loadViewPack('basics')).toEqual({ code: 'code of basics' });
    await expect(loadViewPack('toString')).rejects.toMatchObject({ code: 'RESOURCE_NOT_FOUND' });
  });
});
