// For whoever writes a transport, or tests against a bad one.

export { createFaultyTransport, type Fault, type FaultyTransportOptions } from './conformance/faulty-transport.ts';
export { describeTransport, type TestTools, type TransportPair } from './conformance/transport-suite.ts';
