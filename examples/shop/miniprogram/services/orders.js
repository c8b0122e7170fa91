import { request } from './http';
import { visitorHeader } from './session';

export const priceCart = (order) => request('/api/cart/price', { method: 'POST', data: order });

export async function placeOrder(order) {
  return request('/api/orders', { method: 'POST', data: order, header: await visitorHeader() });
}

export async function loadOrders() {
  return request('/api/orders', { header: await visitorHeader() });
}

export async function loadOrder(number) {
  return request(`/api/orders/${encodeURIComponent(number)}`, { header: await visitorHeader() });
}
