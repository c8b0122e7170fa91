Component({
  relations: { '../promises/promises': { type: 'parent' } },
  options: { virtualHost: true },
  properties: { icon: String, text: String },
  data: { width: 100, isLast: false },
  methods: {
    setPlace(width, isLast) {
      this.setData({ width, isLast });
    },
  },
});
