/** What the server tells the page when it starts. */
export interface HostConfig {
  /** Origin of the shop's server. */
  readonly shopApi: string;
}

export async function loadHostConfig(): Promise<HostConfig> {
  const answer = await fetch('/host-config.json');
  return (await answer.json()) as HostConfig;
}
