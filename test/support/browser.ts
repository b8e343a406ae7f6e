/** Headless Chromium where this machine has one, spoken to over a pipe (its DevTools protocol, a message a zero byte). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The command that starts it, or null where there is none. `CHROMIUM` names another. */
export function findChromium(): string | null {
  const names = process.env.CHROMIUM === undefined ? NAMES : [process.env.CHROMIUM];
  return names.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--remote-debugging-pipe',
  '--window-size=1400,900',
  // No name leads anywhere: what a page asks of the world outside is seen, and fails.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

type Json = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Json;
  readonly sessionId?: string;
  readonly result?: Json;
  readonly error?: { readonly message: string };
}

interface Call {
  readonly resolve: (result: Json) => void;
  readonly reject: (error: Error) => void;
}

/** One browser with one page. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #calls = new Map<number, Call>();
  #page = '';
  #lastId = 0;
  #rest = '';
  /** Addresses that the page and its workers asked for. */
  readonly requested: string[] = [];
  /** What the browser had to complain of: exceptions, failed loads, breaches of the content security policy. */
  readonly complaints: string[] = [];

  private constructor(process: ChildProcess, profile: string) {
    this.#process = process;
    this.#profile = profile;
    const output = process.stdio[4] as Readable;
    output.setEncoding('utf8').on('data', (chunk: string) => this.#read(chunk));
  }

  static async start(command: string): Promise<Browser> {
    const profile = await mkdtemp(join(tmpdir(), 'demarche-browser-'));
    const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
    const browser = new Browser(
      spawn(command, [...FLAGS, `--user-data-dir=${profile}`], { stdio: [...stdio] }),
      profile,
    );
    const { targetId } = await browser.#call('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.#call('Target.attachToTarget', { targetId, flatten: true });
    browser.#page = String(sessionId);
    await browser.#watch(browser.#page);
    await browser.tell('Page.enable');
    return browser;
  }

  async open(url: string): Promise<void> {
    await this.tell('Page.navigate', { url });
  }

  /** A command of the protocol to the page. */
  tell(method: string, params: Json = {}): Promise<Json> {
    return this.#call(method, params, this.#page);
  }

  /** The value of an expression in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.tell('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    return (answer.result as Json).value;
  }

  /** Waits until the expression holds. @throws Error with the text of the page where it does not in time */
  async until(expression: string, seconds = 20): Promise<void> {
    for (let tries = seconds * 10; tries > 0; tries -= 1) {
      if (await this.evaluate(`Boolean(${expression})`)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const shown = await this.evaluate('document.body.innerText');
    throw new Error(`not in ${seconds} s: ${expression}\n${this.complaints.join('\n')}\n${shown}`);
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.tell('Page.captureScreenshot');
    return Buffer.from(String(data), 'base64');
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#call('Browser.close').catch(() => this.#process.kill('SIGKILL'));
    await ended;
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Workers are targets of their own: they are watched as the page is. */
  async #watch(session: string): Promise<void> {
    await this.#call(
      'Target.setAutoAttach',
      { autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
      session,
    );
    for (const domain of ['Network', 'Runtime', 'Log']) {
      await this.#call(`${domain}.enable`, {}, session).catch(() => undefined);
    }
    await this.#call('Runtime.runIfWaitingForDebugger', {}, session);
  }

  #call(method: string, params: Json = {}, sessionId?: string): Promise<Json> {
    this.#lastId += 1;
    const id = this.#lastId;
    const input = this.#process.stdio[3] as Writable;
    input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return new Promise((resolve, reject) => this.#calls.set(id, { resolve, reject }));
  }

  #read(chunk: string): void {
    const messages = `${this.#rest}${chunk}`.split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) this.#take(JSON.parse(message) as Message);
  }

  #take({ id, method, params = {}, result = {}, error }: Message): void {
    if (id !== undefined) {
      const call = this.#calls.get(id);
      this.#calls.delete(id);
      if (error === undefined) call?.resolve(result);
      else call?.reject(new Error(error.message));
    }
    if (method === 'Network.requestWillBeSent') this.requested.push(String((params.request as Json).url));
    if (method === 'Runtime.exceptionThrown') this.complaints.push(JSON.stringify(params.exceptionDetails));
    if (method === 'Log.entryAdded') this.#complain(params.entry as Json);
    if (method === 'Target.attachedToTarget') void this.#watch(String(params.sessionId)).catch(() => undefined);
  }

  #complain({ level, text, url }: Json): void {
    if (level === 'error') this.complaints.push(`${text} ${url ?? ''}`);
  }
}
