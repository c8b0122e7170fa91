import { startExample } from './start-example.ts';

const wanted = process.env.PORT;
const { url, shopApi } = await startExample({ port: Number(wanted ?? 4173), orAny: wanted === undefined });

console.log(`
  Harbour Bank, an example host of Dinghy

    ${url}                 open it, then Lifestyle
    ${url}#/open/tideline  straight into the shop

  The shop's API is on ${shopApi}. Stop with Ctrl+C.
`);
