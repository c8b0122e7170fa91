// Engines that run a realm which speaks text: V8 in a context of its own, and QuickJS as WebAssembly.

import vm from 'node:vm';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';

export interface TextEngine {
  readonly name: string;
  /** Both run the realm until it has nothing more to do, and return what it has posted meanwhile. */
  evaluate(code: string): Promise<readonly string[]>;
  deliver(text: string): Promise<readonly string[]>;
}

export function createV8Engine(): TextEngine {
  const posted: string[] = [];
  const realm = vm.createContext({ dinghyPost: (text: string) => posted.push(text) });
  const finish = async (): Promise<readonly string[]> => {
    // Its microtasks are this thread's: they are done before the next task.
    await new Promise((resolve) => setImmediate(resolve));
    return posted.splice(0);
  };
  return {
    name: 'V8',
    evaluate(code) {
      vm.runInContext(code, realm);
      return finish();
    },
    deliver(text) {
      (realm.dinghyReceive as (text: string) => void)(text);
      return finish();
    },
  };
}

export async function createQuickJsEngine(): Promise<TextEngine> {
  const context = (await newQuickJSWASMModuleFromVariant(variant)).newContext();
  const posted: string[] = [];
  const post = context.newFunction('dinghyPost', (text) => {
    posted.push(context.getString(text));
  });
  context.setProp(context.global, 'dinghyPost', post);
  const finish = async (): Promise<readonly string[]> => {
    context.unwrapResult(context.runtime.executePendingJobs());
    return posted.splice(0);
  };
  return {
    name: 'QuickJS',
    evaluate(code) {
      context.unwrapResult(context.evalCode(code)).dispose();
      return finish();
    },
    deliver(text) {
      const receive = context.getProp(context.global, 'dinghyReceive');
      const handle = context.newString(text);
      context.unwrapResult(context.callFunction(receive, context.undefined, handle)).dispose();
      handle.dispose();
      receive.dispose();
      return finish();
    },
  };
}
