// A door of its own: what a host's page starts with is cut file by file, and the main entry reaches everything.
export { createMessagePortTransport } from './transports/message-port-transport.ts';
