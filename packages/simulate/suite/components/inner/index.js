Component({
  externalClasses: ['my-class'],
  properties: { label: String, size: { type: Number, value: 10 } },
  methods: {
    tell(name, detail) {
      this.triggerEvent(name, detail);
    },
  },
});
