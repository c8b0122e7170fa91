Component({
  properties: { title: String, price: { type: String, value: '0.00' } },
  data: { currency: '€' },
  lifetimes: {
    attached() {
      this.createdAt = Date.now();
    },
  },
});
