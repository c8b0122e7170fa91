import { request } from './http';

export const loadHome = () => request('/api/home');
export const loadCategories = () => request('/api/categories');
export const loadProduct = (id) => request(`/api/products/${encodeURIComponent(id)}`);

export function loadProducts({ page = 1, pageSize = 8, category = '', q = '', sort = 'popular' } = {}) {
  const query = Object.entries({ page, pageSize, category, q, sort })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return request(`/api/products?${query}`);
}
