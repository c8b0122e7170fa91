import { api } from './api.ts';

// The module is the object, as `require('miniprogram-simulate/src/api')` expects.
export default api;
