const { kinds } = require('../shared/kinds');

Component({
  options: { multipleSlots: true },
  externalClasses: ['t-class'],
  properties: { kind: { type: String, value: kinds[0] }, styled: Boolean, list: { type: Array, value: [] } },
  data: { more: { note: 'noted' }, handler: 'onOther', heard: [] },
  lifetimes: {
    attached() {
      this.setData({ attached: true });
    },
  },
  methods: {
    onTap(event) {
      this.setData({ kind: kinds[1] });
      this.triggerEvent('pressed', { kind: event.currentTarget.dataset.kind });
    },
    onTold(event) {
      this.data.heard.push(['told', event.detail]);
    },
    onOther(event) {
      this.data.heard.push(['other', event.detail]);
    },
    onInput(event) {
      this.setData({ kind: event.detail.value });
    },
    noop() {},
  },
});
