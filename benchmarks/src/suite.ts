// What a suite of the benchmark gets, and what it gives: tables for people, and each goal with whether it was met.

import type { Browser } from 'playwright-core';
import type { Bench } from './serve.ts';
import { summarise } from './statistics.ts';

export interface SuiteContext {
  readonly browser: Browser;
  readonly bench: Bench;
  readonly rounds: number;
  /** With what a person would compare us with. */
  readonly isFull: boolean;
}

/** Rows of cells; the first row is the head, the first column names the row. */
export type Table = readonly (readonly string[])[];

export interface Goal {
  readonly what: string;
  readonly limit: string;
  readonly measured: string;
  readonly isMet: boolean;
}

export interface SuiteResult {
  readonly title: string;
  /** How it was measured, for somebody who has not read the source. */
  readonly about: string;
  readonly tables: readonly Table[];
  readonly goals: readonly Goal[];
  /** A picture of it, for the report. */
  readonly chart?: string;
}

export interface Suite {
  /** As on the command line. */
  readonly name: string;
  run(context: SuiteContext): Promise<SuiteResult>;
}

/** A goal that a figure stays at or below. `unit` follows both figures. */
export function atMost(what: string, limit: number, measured: number, unit = ''): Goal {
  return { what, limit: `≤ ${limit}${unit}`, measured: `${format(measured)}${unit}`, isMet: measured <= limit };
}

export function format(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
}

/** Median ± spread. */
export function formatSamples(values: readonly number[]): string {
  const { median, spread } = summarise(values);
  return `${format(median)} ± ${spread.toFixed(2)}`;
}

export function formatTable(rows: Table): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export function goalTable(goals: readonly Goal[]): Table {
  return [
    ['goal', 'to reach', 'measured', ''],
    ...goals.map(({ what, limit, measured, isMet }) => [what, limit, measured, isMet ? 'met' : 'missed']),
  ];
}
