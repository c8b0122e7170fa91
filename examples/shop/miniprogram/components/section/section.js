Component({
  options: { multipleSlots: true, styleIsolation: 'apply-shared' },
  properties: { title: String, more: String },
  methods: {
    onMore() {
      this.triggerEvent('more');
    },
  },
});
