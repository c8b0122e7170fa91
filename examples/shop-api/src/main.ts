// Runs the API alone, for WeChat devtools or curl. `npm start` at the root of the repository runs it with the host.

import { createShopServer } from './index.ts';

const port = Number(process.env.SHOP_API_PORT ?? 4180);
const allowedOrigins = (process.env.SHOP_ALLOWED_ORIGINS ?? 'http://127.0.0.1:4173,http://localhost:4173').split(',');

createShopServer({ allowedOrigins }).listen(port, '127.0.0.1', () => {
  console.log(`Shop API on http://127.0.0.1:${port}/api/home`);
});
