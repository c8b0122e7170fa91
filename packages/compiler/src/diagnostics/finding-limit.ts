/** Findings of one code in one file. One mistake can make thousands, and each costs a source frame. */
const FINDING_COUNT_MAX = 50;

/** Whether another finding is still worth making. By code, so that many remarks never hide an error. */
export type FindingLimit = (file: string, code: string) => boolean;

export function createFindingLimit(): FindingLimit {
  const counts = new Map<string, number>();
  return (file, code) => {
    const key = `${code} ${file}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= FINDING_COUNT_MAX;
  };
}
