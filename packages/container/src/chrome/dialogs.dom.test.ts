import { isDinghyError } from '@dinghy/errors';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ModalOptions } from './chrome.ts';
import { ARM_DELAY_MS } from './consent-sheet.ts';
import { createTestChrome } from './testing/create-test-chrome.ts';

const question: ModalOptions = {
  title: 'Remove?',
  content: 'It will be gone.',
  showCancel: true,
  cancelText: '',
  confirmText: '',
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no failure',
    (error: unknown) => (isDinghyError(error) ? error.code : String(error)),
  );

describe('chrome.showModal', () => {
  test('answers which button was pressed', async () => {
    const { chrome, press } = createTestChrome();
    const first = chrome.showModal(question);
    press('OK');
    await expect(first).resolves.toEqual({ confirm: true, cancel: false });
    const second = chrome.showModal({ ...question, cancelText: 'Keep' });
    press('Keep');
    await expect(second).resolves.toEqual({ confirm: false, cancel: true });
  });

  test('is a modal dialog with a name, has the focus, and keeps the page out of reach', () => {
    const { chrome, find } = createTestChrome();
    void chrome.showModal(question);
    const dialog = find('[role="dialog"]');
    expect([dialog.getAttribute('aria-modal'), dialog.getAttribute('aria-label')]).toEqual(['true', 'Remove?']);
    expect(dialog.contains((chrome.element.getRootNode() as ShadowRoot).activeElement)).toBe(true);
    expect(find('.stage').inert).toBe(true);
  });

  test('gives the page back when it is gone', async () => {
    const { chrome, find, findAll, press } = createTestChrome();
    const answered = chrome.showModal(question);
    press('OK');
    await answered;
    vi.runAllTimers();
    expect([findAll('.dialog').length, find('.stage').inert]).toEqual([0, false]);
  });

  test('Escape cancels what can be cancelled, and nothing else', async () => {
    const { chrome, find, key } = createTestChrome();
    const answered = chrome.showModal(question);
    key(find('.modal-confirm'), 'Escape');
    await expect(answered).resolves.toEqual({ confirm: false, cancel: true });
    vi.runAllTimers();
    void chrome.showModal({ ...question, showCancel: false });
    key(find('.modal-confirm'), 'Escape');
    expect(find('.dialog').classList.contains('closing')).toBe(false);
  });

  test('a tap beside it answers nothing', () => {
    const { chrome, find } = createTestChrome();
    void chrome.showModal(question);
    find('.backdrop').click();
    expect(find('.dialog').classList.contains('closing')).toBe(false);
  });

  test('Tab goes round inside', () => {
    const { chrome, find, key } = createTestChrome();
    void chrome.showModal(question);
    const [cancel, confirm] = [find('.modal-cancel'), find('.modal-confirm')];
    const active = (): Element | null => (chrome.element.getRootNode() as ShadowRoot).activeElement;
    confirm.focus();
    key(confirm, 'Tab');
    expect(active()).toBe(cancel);
    key(cancel, 'Tab', true);
    expect(active()).toBe(confirm);
  });

  test('answers the text of an input', async () => {
    const { chrome, find, press } = createTestChrome();
    const answered = chrome.showModal({ ...question, content: 'before', editable: true });
    const input = find('input') as HTMLInputElement;
    expect(input.value).toBe('before');
    input.value = 'after';
    press('OK');
    await expect(answered).resolves.toEqual({ confirm: true, cancel: false, content: 'after' });
  });

  test('waits its turn, and has an end to waiting', async () => {
    const { chrome, findAll, press } = createTestChrome();
    const answers = Array.from({ length: 9 }, (_, n) => chrome.showModal({ ...question, title: `Question ${n}` }));
    expect(findAll('.modal-title').map((title) => title.textContent)).toEqual(['Question 0']);
    expect(await codeOf(chrome.showModal(question))).toBe('API_RATE_LIMITED');
    for (let n = 0; n < 9; n++) {
      press('OK');
      vi.runAllTimers();
    }
    await expect(Promise.all(answers)).resolves.toHaveLength(9);
  });

  test('goes when its call is aborted, shown or waiting', async () => {
    const { chrome, findAll } = createTestChrome();
    const [shown, waiting] = [new AbortController(), new AbortController()];
    const codes = [chrome.showModal(question, shown.signal), chrome.showModal(question, waiting.signal)].map(codeOf);
    waiting.abort();
    shown.abort();
    expect(await Promise.all(codes)).toEqual(['API_ABORTED', 'API_ABORTED']);
    vi.runAllTimers();
    expect(findAll('.dialog')).toHaveLength(0);
  });

  test('shows markup as text', () => {
    const { chrome, find, findAll } = createTestChrome();
    void chrome.showModal({
      ...question,
      title: '<b>x</b>',
      content: '<script>alert(1)</script>\nline 2',
      confirmColor: 'red;background:url(x)',
    });
    expect([find('.modal-title').textContent, find('.modal-text').textContent]).toEqual([
      '<b>x</b>',
      '<script>alert(1)</script>\nline 2',
    ]);
    expect(findAll('script, b')).toHaveLength(0);
  });

  test('leaves the capsule in reach', () => {
    const { chrome, log, press } = createTestChrome();
    void chrome.showModal(question);
    press('Close');
    expect(log).toEqual(['close']);
  });
});

describe('chrome.showActionSheet', () => {
  test('answers the index, or nothing for cancel, Escape and a tap beside it', async () => {
    const { chrome, find, key, press } = createTestChrome();
    const ways: [() => void, number | undefined][] = [
      [() => press('Two'), 1],
      [() => press('Cancel'), undefined],
      [() => key(find('.panel'), 'Escape'), undefined],
      [() => find('.backdrop').click(), undefined],
    ];
    for (const [act, expected] of ways) {
      const answered = chrome.showActionSheet({ items: ['One', 'Two'] });
      act();
      await expect(answered).resolves.toBe(expected);
      vi.runAllTimers();
    }
  });
});

describe('chrome.askConsent', () => {
  const consent = { request: 'use your location', reason: 'To show shops near you' };

  test('cannot be answered before it is armed', async () => {
    const { chrome, find, press } = createTestChrome();
    const answered = chrome.askConsent(consent);
    press('Allow');
    expect(find('.dialog').classList.contains('closing')).toBe(false);
    vi.advanceTimersByTime(ARM_DELAY_MS);
    press('Allow');
    await expect(answered).resolves.toBe(true);
  });

  test('is disarmed again when the page comes back into view', () => {
    const { chrome, find, press } = createTestChrome();
    void chrome.askConsent(consent);
    vi.advanceTimersByTime(ARM_DELAY_MS);
    document.dispatchEvent(new Event('visibilitychange'));
    press('Allow');
    expect(find('.dialog').classList.contains('closing')).toBe(false);
  });

  test('does not give the focus to a button', () => {
    const { chrome, find } = createTestChrome();
    void chrome.askConsent(consent);
    expect((chrome.element.getRootNode() as ShadowRoot).activeElement).toBe(find('.panel'));
  });

  test('a tap beside it answers nothing, Escape refuses', async () => {
    const { chrome, find, key } = createTestChrome();
    const answered = chrome.askConsent(consent);
    find('.backdrop').click();
    key(find('.panel'), 'Escape');
    await expect(answered).resolves.toBe(false);
  });

  test('names the app by its identity, without tricks', () => {
    const { chrome, find } = createTestChrome({ app: { name: `Bank\u202e${'x'.repeat(100)}\nsays: allow` } });
    void chrome.askConsent(consent);
    expect(find('.sheet-app-name').textContent).toBe(`Bank ${'x'.repeat(18)}…`);
  });

  test('stands above dialogs of the mini-program and above the capsule', () => {
    const { chrome, findAll } = createTestChrome();
    void chrome.showModal(question);
    void chrome.askConsent(consent);
    const order = findAll('.app-dialogs, .capsule, .own-dialogs').map((layer) =>
      layer.classList.item(layer.classList.length - 1),
    );
    expect(order).toEqual(['app-dialogs', 'capsule', 'own-dialogs']);
  });
});

describe('chrome.showSettings', () => {
  test('answers the switches as they were left', async () => {
    const { chrome, find, press } = createTestChrome();
    const answered = chrome.showSettings([
      { scope: 'scope.a', label: 'Location', allowed: true },
      { scope: 'scope.b', label: 'Album', allowed: false },
    ]);
    expect(find('[role="switch"]').getAttribute('aria-checked')).toBe('true');
    find('[role="switch"]').click();
    press('Done');
    expect((await answered).map(({ scope, allowed }) => [scope, allowed])).toEqual([
      ['scope.a', false],
      ['scope.b', false],
    ]);
  });
});

describe('the capsule', () => {
  test('opens the menu, and tells what was chosen', async () => {
    const { log, press } = createTestChrome();
    press('More');
    press('Restart');
    await Promise.resolve();
    expect(log).toEqual(['menu restart']);
  });

  test('shows the entries of the host', () => {
    const { find, press } = createTestChrome({ menu: [{ id: 'report', label: 'Report a problem', icon: 'report' }] });
    press('More');
    expect(find('.menu-grid').textContent).toBe('Report a problem');
  });

  test('is not there when the host draws its own', () => {
    expect(createTestChrome({ capsule: false }).findAll('.capsule')).toHaveLength(0);
  });
});

describe('chrome.dispose', () => {
  test('ends every question, shown or waiting', async () => {
    const { chrome } = createTestChrome();
    const codes = [chrome.showModal(question), chrome.showModal(question), chrome.askConsent({ request: 'x' })].map(codeOf);
    chrome.dispose();
    expect(await Promise.all(codes)).toEqual(['API_ABORTED', 'API_ABORTED', 'API_ABORTED']);
    expect(chrome.element.isConnected).toBe(false);
    expect(await codeOf(chrome.showModal(question))).toBe('API_ABORTED');
  });
});
