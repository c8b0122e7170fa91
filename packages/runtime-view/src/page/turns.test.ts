import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

interface Waiting {
  readonly promise: Promise<void>;
  end(): void;
}

function waiting(): Waiting {
  let end: () => void = () => {};
  const promise = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { promise, end: () => end() };
}

describe('createTurns', () => {
  it('keeps what comes before there is a page, in order', () => {
    const log: string[] = [];
    const turns = createTurns<string>(() => {});
    turns.take((page) => log.push(`${page} 1`));
    turns.take((page) => log.push(`${page} 2`));
    expect(log).toEqual([]);
    turns.begin('page');
    turns.take((page) => log.push(`${page} 3`));
    expect(log).toEqual(['page 1', 'page 2', 'page 3']);
  });

  it('has everything wait behind a turn that waits for something', async () => {
    const log: string[] = [];
    const turns = createTurns<string>(() => {});
    turns.begin('page');
    const pack = waiting();
    turns.take(
      () => log.push('question'),
      () => pack.promise,
    );
    turns.take(() => log.push('commit'));
    expect(log).toEqual([]);
    pack.end();
    await pack.promise;
    await Promise.resolve();
    expect(log).toEqual(['question', 'commit']);
  });

  it('asks what a turn needs when the turn has come, not before', () => {
    const log: string[] = [];
    const turns = createTurns<string>(() => {});
    turns.take(
      () => log.push('run'),
      () => {
        log.push('asked');
        return undefined;
      },
    );
    turns.take(() => log.push('next'));
    turns.begin('page');
    expect(log).toEqual(['asked', 'run', 'next']);
  });

  it('goes on after a turn that throws, and tells of it', () => {
    const log: unknown[] = [];
    const turns = createTurns<string>((error) => log.push(error));
    turns.begin('page');
    turns.take(() => {
      throw 'broken';
    });
    turns.take(() => log.push('next'));
    expect(log).toEqual(['broken', 'next']);
  });

  it('does nothing once it has ended, also for who still waits', async () => {
    const log: string[] = [];
    const turns = createTurns<string>(() => {});
    turns.begin('page');
    const pack = waiting();
    turns.take(
      () => log.push('question'),
      () => pack.promise,
    );
    turns.end();
    turns.take(() => log.push('late'));
    pack.end();
    await pack.promise;
    await Promise.resolve();
    expect(log).toEqual([]);
  });
});
