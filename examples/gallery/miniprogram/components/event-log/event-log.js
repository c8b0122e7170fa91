Component({
  properties: { entries: { type: Array, value: [] } },
  methods: {
    clear() {
      this.triggerEvent('clear');
    },
  },
});
