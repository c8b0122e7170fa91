// The few commands of W3C WebDriver that are needed, over HTTP. https://www.w3.org/TR/webdriver2/

/** The name under which WebDriver writes an element as JSON. */
const ELEMENT_KEY = 'element-6066-11e4-a52e-4f735466cecf';

export interface ElementReference {
  readonly [ELEMENT_KEY]: string;
}

export interface InputSource {
  readonly id: string;
  readonly type: 'pointer' | 'key';
  readonly parameters?: { readonly pointerType: 'mouse' };
  readonly actions: readonly object[];
}

export interface WebDriverSession {
  goTo(url: string): Promise<void>;
  /** The document that `execute` runs in: the window's own, or an iframe's in it. */
  enter(frame: ElementReference | null): Promise<void>;
  /** Evaluates an expression and waits for its promise; what it answers is JSON, or an element. */
  execute(expression: string): Promise<unknown>;
  perform(sources: readonly InputSource[]): Promise<void>;
  /** PNG. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

export function isElement(value: unknown): value is ElementReference {
  return typeof value === 'object' && value !== null && ELEMENT_KEY in value;
}

/** `driver` is the address of the driver, without a slash at the end. */
export async function openSession(driver: string, browserOptions: object): Promise<WebDriverSession> {
  async function command(method: 'POST' | 'GET' | 'DELETE', path: string, body?: object): Promise<unknown> {
    const answer = await fetch(driver + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await answer.json()) as { value: unknown };
    if (answer.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebDriver ${method} ${path.replace(/^\/session\/[^/]+/, '')}: ${error}. ${message}`);
  }

  const opened = await command('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': browserOptions } },
  });
  const session = `/session/${(opened as { sessionId: string }).sessionId}`;
  return {
    goTo: async (url) => void (await command('POST', `${session}/url`, { url })),
    enter: async (id) => void (await command('POST', `${session}/frame`, { id })),
    async execute(expression) {
      // Not `execute/sync`: WebKit's does not wait for a promise.
      const script = `const done = arguments[0];
        new Promise((resolve) => resolve(${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = (await command('POST', `${session}/execute/async`, { script, args: [] })) as {
        value: unknown;
        error?: string;
      };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value;
    },
    perform: async (actions) => void (await command('POST', `${session}/actions`, { actions })),
    screenshot: async () => Buffer.from((await command('GET', `${session}/screenshot`)) as string, 'base64'),
    close: async () => void (await command('DELETE', session)),
  };
}
