// The worker of still.ts: can be kept busy for a second.

addEventListener('message', () => {
  const end = Date.now() + 1000;
  while (Date.now() < end);
});
