import { type Diagnostic, diagnosticCodes } from '@dinghy/compiler';
import { describe, expect, it } from 'vitest';
import { toSarif } from './sarif.ts';

const at = (offset: number, line: number, column: number) => ({ offset, line, column });

const finding: Diagnostic = {
  code: 'SCRIPT_SYNTAX',
  severity: 'error',
  message: 'This JavaScript cannot be parsed: unexpected ";".',
  hint: 'Correct the marked place.',
  file: 'pages/my page/ä.js',
  range: { start: at(20, 2, 9), end: at(22, 2, 11) },
  frame: '',
};

describe('toSarif', () => {
  it('places a finding in the file, by lines, columns and offsets', () => {
    const { version, runs } = toSarif([finding], '/work/my shop');
    expect(version).toBe('2.1.0');
    expect(runs[0]?.originalUriBaseIds).toEqual({ PROJECT: { uri: 'file:///work/my%20shop/' } });
    expect(runs[0]?.results).toEqual([
      {
        ruleId: 'SCRIPT_SYNTAX',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'This JavaScript cannot be parsed: unexpected ";". Correct the marked place.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'pages/my%20page/%C3%A4.js', uriBaseId: 'PROJECT' },
              region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 11, charOffset: 20, charLength: 2 },
            },
          },
        ],
      },
    ]);
  });

  it('lists each code once as a rule, and results point to theirs', () => {
    const other: Diagnostic = { code: 'PAGE_MISSING', severity: 'warning', message: 'm', hint: 'h', file: 'app.json' };
    const [run] = toSarif([finding, other, finding, { ...other, severity: 'info' }], '/shop').runs;
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(['PAGE_MISSING', 'SCRIPT_SYNTAX']);
    expect(run?.results?.map(({ ruleIndex, level }) => [ruleIndex, level])).toEqual([
      [1, 'error'],
      [0, 'warning'],
      [1, 'error'],
      [0, 'note'],
    ]);
    expect(run?.results?.[1]?.locations?.[0]?.physicalLocation).not.toHaveProperty('region');
  });

  it('has a rule for every code of the catalogue', () => {
    const all = Object.keys(diagnosticCodes).map((code): Diagnostic => ({ ...finding, code }));
    for (const rule of toSarif(all, '/shop').runs[0]?.tool.driver.rules ?? []) {
      expect(rule.shortDescription?.text.length).toBeGreaterThan(0);
      expect(rule.name).toMatch(/^[A-Z][A-Za-z]+$/);
    }
  });
});
