// Every demo page has this: `log` as a handler puts what happened into `entries`, newest first.

const ENTRIES_MAX = 20;
const TEXT_MAX = 160;

export default Behavior({
  data: { entries: [] },
  methods: {
    log(event) {
      const { id = '', dataset } = event.currentTarget || {};
      const data = dataset && Object.keys(dataset).length > 0 ? ` ${JSON.stringify(dataset)}` : '';
      this.logText(`${event.type}${id && ` #${id}`}${data}`, event.detail === undefined ? '' : JSON.stringify(event.detail));
    },
    logText(title, text) {
      this.count = (this.count || 0) + 1;
      const entry = { id: this.count, title, text: text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX)}…` : text };
      this.setData({ entries: [entry, ...this.data.entries].slice(0, ENTRIES_MAX) });
    },
    clearLog() {
      this.setData({ entries: [] });
    },
  },
});
