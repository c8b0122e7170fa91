import { DinghyError } from '@dinghy/errors';
import { describe, expect, it } from 'vitest';
import { openProgram } from '../../testing/open-program.ts';

const ROOT = 'wxfile://usr';
const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

/** A host that keeps what it was told in a list, and answers `read` and `snapshot` from what it is given. */
function createHost(files: Readonly<Record<string, string>> = {}) {
  const told: Record<string, unknown>[] = [];
  const operateFile = (params: Record<string, unknown>): unknown => {
    const { operation, path } = params;
    if (operation !== 'snapshot' && operation !== 'read') told.push(params);
    const text = files[path as string];
    if (operation === 'read') {
      if (text === undefined) throw new DinghyError('FILE_NOT_FOUND', { path: String(path) });
      return { data: bytesOf(text) };
    }
    if (operation === 'stat')
      return { stats: { mode: 1, size: 2, lastAccessedTime: 3, lastModifiedTime: 3, isDirectory: false } };
    if (operation === 'readdir') return { files: ['a'] };
    if (operation !== 'snapshot') return {};
    const entries = Object.entries(files).map(([each, { length }]) => ({
      path: each,
      isDirectory: false,
      sizeBytes: length,
      createdAt: 0,
      modifiedAt: 0,
    }));
    const contents = Object.entries(files).map(([each, value]) => ({ path: each, data: bytesOf(value) }));
    return { entries: entries.filter((entry) => entry.path.startsWith(ROOT)), contents: contents.slice(0, 2) };
  };
  return { told, operateFile };
}

async function run(code: string, host = createHost(), apis: object = {}, appCode = '') {
  const files = { 'p.wxml': '', 'p.js': 'Page({})', 'app.js': appCode };
  const program = await openProgram(files, { apis: { operateFile: host.operateFile, ...apis } as never });
  await new Function(...Object.keys(program.globals), `return (async () => { const fs = wx.getFileSystemManager(); ${code} })()`)(
    ...Object.values(program.globals),
  );
  await program.settle();
  return program;
}

describe('wx.getFileSystemManager', () => {
  it('knows a file anew that the host has changed and that was not at hand', async () => {
    const contents = { [`${ROOT}/a`]: 'a', [`${ROOT}/b`]: 'b', [`${ROOT}/large`]: 'large' };
    const host = {
      told: [],
      operateFile(params: Record<string, unknown>) {
        if (params.operation === 'append') contents[`${ROOT}/large`] += 'r';
        return params.operation === 'append' ? {} : createHost(contents).operateFile(params);
      },
    };
    const { log } = await run(
      `log.push(fs.statSync('${ROOT}/large').size); await fs.appendFile({ filePath: '${ROOT}/large', data: 'r' }); log.push(fs.statSync('${ROOT}/large').size)`,
      host,
    );
    expect(log).toEqual([5, 6]);
  });

  it('asks the host, in bytes, and answers in the encoding that was asked for', async () => {
    const host = createHost({ [`${ROOT}/a`]: 'äb' });
    const { log } = await run(
      `const filePath = '${ROOT}/a';
       log.push((await fs.readFile({ filePath, encoding: 'utf8' })).data, (await fs.readFile({ filePath, encoding: 'base64' })).data);
       log.push((await fs.readFile({ filePath, encoding: 'hex', position: 1, length: 1 })).data, (await fs.readFile({ filePath })).data.byteLength);
       fs.writeFile({ filePath: '${ROOT}/b', data: 'ff', encoding: 'hex', success: ({ errMsg }) => log.push(errMsg) });
       const { stats } = await fs.stat({ path: filePath }); log.push(stats.isFile(), stats.isDirectory(), stats.size);
       log.push((await fs.readdir({ dirPath: '${ROOT}' })).files)`,
      host,
    );
    expect(log).toEqual(['äb', 'w6Ri', 'a4', 3, 'writeFile:ok', true, false, 2, ['a']]);
    expect(host.told[0]).toStrictEqual({ operation: 'write', path: `${ROOT}/b`, data: new Uint8Array([0xff]).buffer });
  });

  it('fails in the platform’s words', async () => {
    const { log } = await run(
      `fs.readFile({ filePath: '${ROOT}/none', fail: ({ errMsg, errno }) => log.push(errMsg, errno) });
       await fs.unzip({}).catch(({ errMsg }) => log.push(errMsg));
       await fs.writeFile({ filePath: 1 }).catch(({ errMsg }) => log.push(errMsg));
       try { fs.openSync({}) } catch ({ errMsg }) { log.push(errMsg) }`,
    );
    expect(log).toEqual([
      'unzip:fail not supported',
      'writeFile:fail parameter error: parameter.path should be String instead of number;',
      'openSync:fail not supported',
      `readFile:fail no such file or directory, open '${ROOT}/none'`,
      1_300_002,
    ]);
  });

  it('is what canIUse says of it: there where the host has files', async () => {
    const { log } = await run(`log.push(wx.canIUse('getFileSystemManager'))`);
    expect(log).toEqual([true]);
    const without = await openProgram({ 'p.wxml': '', 'p.js': 'Page({})' });
    expect(without.globals.wx.canIUse('getFileSystemManager')).toBe(false);
  });
});

describe('its synchronous functions', () => {
  it('answer the program’s first line of what was kept before', async () => {
    const host = createHost({ [`${ROOT}/a.json`]: '{"n":1}' });
    const appCode = `const fs = wx.getFileSystemManager();
      log.push(fs.readFileSync('${ROOT}/a.json', 'utf8'), fs.statSync('${ROOT}/a.json').size, fs.readdirSync('${ROOT}'));
      try { fs.accessSync('${ROOT}/none') } catch (error) { log.push(error instanceof Error, error.errMsg) }
      App({ onLaunch() { log.push('launched') } })`;
    const { log } = await run('', host, {}, appCode);
    expect(log).toEqual([
      '{"n":1}',
      7,
      ['a.json'],
      true,
      `accessSync:fail no such file or directory, open '${ROOT}/none'`,
      'launched',
    ]);
  });

  it('see their own changes at once, and tell the host of them in order', async () => {
    const host = createHost();
    const { log } = await run(
      `fs.mkdirSync('${ROOT}/d'); fs.writeFileSync('${ROOT}/d/a', 'one'); fs.appendFileSync('${ROOT}/d/a', ' two');
       log.push(fs.readFileSync('${ROOT}/d/a', 'utf8'));
       fs.renameSync('${ROOT}/d/a', '${ROOT}/b'); fs.copyFileSync('${ROOT}/b', '${ROOT}/c'); fs.truncateSync('${ROOT}/c', 2);
       log.push(fs.readdirSync('${ROOT}').sort(), fs.readFileSync('${ROOT}/c', 'utf8'));
       fs.unlinkSync('${ROOT}/b'); fs.rmdirSync('${ROOT}/d');
       log.push(fs.readdirSync('${ROOT}'))`,
      host,
    );
    expect(log).toEqual(['one two', ['b', 'c', 'd'], 'on', ['c']]);
    expect(host.told.map(({ operation }) => operation)).toEqual(
      'mkdir write append rename copy truncate unlink rmdir'.split(' '),
    );
  });

  it('give bytes of their own', async () => {
    const { log } = await run(
      `const data = new Uint8Array([1]); fs.writeFileSync('${ROOT}/a', data.buffer); data[0] = 9;
       const first = new Uint8Array(fs.readFileSync('${ROOT}/a')); log.push(first[0]); first[0] = 7;
       log.push(new Uint8Array(fs.readFileSync('${ROOT}/a'))[0])`,
    );
    expect(log).toEqual([1, 1]);
  });

  it('go by the rules of the tree', async () => {
    const { log, errors } = await run(
      `const attempt = (work) => { try { work() } catch ({ errMsg }) { log.push(errMsg) } };
       attempt(() => fs.writeFileSync('${ROOT}/none/a', ''));
       attempt(() => fs.writeFileSync('${ROOT}/../a', ''));
       attempt(() => fs.writeFileSync('/pages/a.js', ''));
       fs.mkdirSync('${ROOT}/d'); fs.writeFileSync('${ROOT}/d/a', '');
       attempt(() => fs.rmdirSync('${ROOT}/d')); attempt(() => fs.readFileSync('${ROOT}/d')); attempt(() => fs.mkdirSync('${ROOT}/d'));`,
    );
    expect(log).toEqual([
      `writeFileSync:fail no such file or directory, open '${ROOT}/none'`,
      `writeFileSync:fail permission denied, open '${ROOT}/../a'`,
      `writeFileSync:fail permission denied, open '/pages/a.js'`,
      `rmdirSync:fail not empty '${ROOT}/d'`,
      `readFileSync:fail not a file '${ROOT}/d'`,
      `mkdirSync:fail file already exists '${ROOT}/d'`,
    ]);
    expect(errors).toEqual([]);
  });

  it('read a file of the session as soon as the program has its path, and say how to read another', async () => {
    const host = createHost({ 'wxfile://tmp_1.png': 'picture' });
    const chooseImage = () => ({ tempFilePaths: ['wxfile://tmp_1.png'], tempFiles: [] });
    const { log } = await run(
      `wx.chooseImage({ success: ({ tempFilePaths: [path] }) => log.push(fs.readFileSync(path, 'utf8'), fs.saveFileSync(path)) });
       try { fs.readFileSync('/assets/a.json') } catch ({ errMsg }) { log.push(errMsg) }`,
      host,
      { chooseImage },
    );
    expect(log).toEqual([
      `readFileSync:fail not at hand, read it by readFile '/assets/a.json'`,
      'picture',
      expect.stringMatching(/^wxfile:\/\/store_\w+$/),
    ]);
    expect(host.told).toEqual([{ operation: 'save', path: 'wxfile://tmp_1.png', target: log[2] }]);
  });

  it('know what the asynchronous functions have done', async () => {
    const { log } = await run(
      `await fs.mkdir({ dirPath: '${ROOT}/d' }); await fs.writeFile({ filePath: '${ROOT}/d/a', data: 'x' });
       log.push(fs.readFileSync('${ROOT}/d/a', 'utf8')); await fs.unlink({ filePath: '${ROOT}/d/a' }); log.push(fs.readdirSync('${ROOT}/d'))`,
    );
    expect(log).toEqual(['x', []]);
  });

  it('report what the host’s medium refuses later', async () => {
    const host = createHost();
    const operateFile = (params: Record<string, unknown>): unknown => {
      if (params.operation === 'write') throw new DinghyError('STORAGE_FAILED', {});
      return host.operateFile(params);
    };
    const { errors } = await run(`fs.writeFileSync('${ROOT}/a', 'x')`, { ...host, operateFile });
    expect(errors).toEqual([expect.stringMatching(/^writeFileSync: /)]);
  });
});
