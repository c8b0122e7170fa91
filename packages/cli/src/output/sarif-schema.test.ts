// What is printed as SARIF against the schema of SARIF 2.1.0, as OASIS publishes it.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Diagnostic, diagnosticCodes, type Severity } from '@dinghy/compiler';
import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli } from '../run-cli.ts';
import { toSarif } from './sarif.ts';

// One of the schema's patterns is none where expressions are of Unicode.
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What the schema says is wrong, one line each. */
function findProblems(log: unknown): readonly string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const at = (offset: number) => ({ offset, line: 1, column: offset + 1 });

const everything = Object.keys(diagnosticCodes).flatMap((code) =>
  (['error', 'warning', 'info'] satisfies Severity[]).map(
    (severity): Diagnostic => ({
      code,
      severity,
      message: 'A message with "quotes", 中文 and {0} braces.',
      hint: 'A hint.',
      file: 'pages/a folder/ä#?.js',
      ...(severity === 'info' ? {} : { range: { start: at(0), end: at(severity === 'error' ? 0 : 9) }, frame: '> 1 | x' }),
    }),
  ),
);

describe('toSarif, by the schema', () => {
  it.each<[string, readonly Diagnostic[]]>([
    ['no finding', []],
    ['a finding of every code, with a place, at a point, without one', everything],
  ])('is valid for %s', (_given, diagnostics) => {
    expect(findProblems(toSarif(diagnostics, '/work/my shop'))).toEqual([]);
  });

  it('would be found wrong with a level that there is not, without a version, or with an address that is none', () => {
    const log = toSarif(everything.slice(0, 1), '/shop');
    const [run] = log.runs;
    expect(findProblems({ ...log, version: undefined })).not.toEqual([]);
    expect(findProblems({ ...log, runs: [{ ...run, results: [{ message: { text: 'x' }, level: 'warn' }] }] })).not.toEqual([]);
    expect(findProblems({ ...log, $schema: 'no address' })).not.toEqual([]);
  });
});

describe('dinghy build --format sarif, by the schema', () => {
  it('prints a valid log for a project with errors, warnings and remarks', async () => {
    const cwd = mkdtempSync(path.join(tmpdir(), 'dinghy-sarif-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    const contents = {
      'app.json': '{"pages":["index","gone"]}',
      'index.wxml': '<viw wx:fi="{{a}}"><view></viw>',
      'index.wxss': '.a { width: 1foo }',
      'index.js': "require('./gone'); Page({",
    };
    for (const [name, text] of Object.entries(contents)) writeFileSync(path.join(cwd, name), text);
    const out: string[] = [];
    const print = (text: string): void => void out.push(text);
    await runCli(['build', '--format', 'sarif'], {
      cwd,
      isColoured: false,
      print,
      printError: print,
      untilStopped: async () => {},
    });
    const log = JSON.parse(out.join(''));
    expect(log.runs[0].results.length).toBeGreaterThan(3);
    expect(findProblems(log)).toEqual([]);
  });
});
