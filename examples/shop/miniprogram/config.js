/** Where the shop's server is when the host does not say (`npm start` in examples/shop-api). */
module.exports = { apiBase: 'http://127.0.0.1:4180' };
