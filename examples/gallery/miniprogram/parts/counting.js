/** A behavior with data, a property, an observer, a lifetime and methods. */
export default Behavior({
  properties: { step: { type: Number, value: 1 } },
  data: { count: 0, doubled: 0 },
  observers: {
    count(count) {
      this.setData({ doubled: count * 2 });
    },
  },
  lifetimes: {
    attached() {
      this.setData({ count: 1 });
    },
  },
  methods: {
    increase() {
      this.setData({ count: this.data.count + this.data.step });
      this.triggerEvent('count', { count: this.data.count });
    },
  },
});
