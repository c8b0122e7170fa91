export function startPageView(host: MessagePort, logic: MessagePort): void {
  void host; void logic;
}
