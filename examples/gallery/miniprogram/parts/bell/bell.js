Component({
  methods: {
    ring() {
      this.triggerEvent('ring', { loud: true }, { bubbles: true, composed: true });
    },
  },
});
