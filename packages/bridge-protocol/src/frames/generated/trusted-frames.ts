// Made by scripts/generate-documents.ts from frame-table.ts, one folder up; edit there. For who trusts what it reads
// (trust-frame.ts): every kind, what sending one uses up, and which payloads are within limits.

export const FRAME_TABLE = {
  hello: {"credit":"none","fields":{}},
  welcome: {"credit":"none","fields":{}},
  refuse: {"credit":"none","fields":{}},
  ready: {"credit":"none","fields":{}},
  call: {"credit":"call","fields":{"p":"value?"}},
  ok: {"credit":"none","fields":{"p":"result?"}},
  err: {"credit":"none","fields":{}},
  cancel: {"credit":"none","fields":{}},
  progress: {"credit":"event","fields":{"p":"value?"}},
  event: {"credit":"event","fields":{"p":"value?"}},
  log: {"credit":"event","fields":{"p":"value?"}},
  patch: {"credit":"patch","fields":{"p":"commit"}},
  patchAck: {"credit":"none","fields":{}},
  resync: {"credit":"none","fields":{}},
  snapshot: {"credit":"patch","fields":{"p":"commit"}},
  credit: {"credit":"none","fields":{}},
  ping: {"credit":"none","fields":{}},
  pong: {"credit":"none","fields":{}},
  bye: {"credit":"none","fields":{}},
  fatal: {"credit":"none","fields":{}},
} as const;
