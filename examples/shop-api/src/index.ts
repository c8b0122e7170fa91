export { createShopServer, type ShopServerOptions } from './create-shop-server.ts';
