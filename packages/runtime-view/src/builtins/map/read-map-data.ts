// What pages put into a map's attributes: lists of objects, written by people, of which any may be missing or of another
// type. What makes no sense is left out; how much of it there may be is limited, because the view draws it in one go.

import type { Place } from './projection.ts';

export type Fields = { readonly [name: string]: unknown };

const MAX_ITEMS = 2000;
/** Points of one line or area. */
const MAX_POINTS = 20_000;

export function readList(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.slice(0, MAX_ITEMS).filter(isFields) : [];
}

export function readPlace(value: unknown): Place | undefined {
  if (!isFields(value)) return undefined;
  const latitude = Number(value.latitude ?? Number.NaN);
  const longitude = Number(value.longitude ?? Number.NaN);
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : undefined;
}

export function readPlaces(value: unknown): readonly Place[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MAX_POINTS).flatMap((item: unknown) => readPlace(item) ?? []);
}

export function readNumber(value: unknown, fallback: number): number {
  const number = Number(value ?? fallback);
  return Number.isFinite(number) ? number : fallback;
}

export function readText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function readFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** `#rrggbbaa`, as the platform writes colours with transparency, is CSS's own spelling. */
export function readColour(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value : fallback;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
