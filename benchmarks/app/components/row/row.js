Component({
  options: { addGlobalClass: true },
  properties: { rowId: Number, label: String, selected: Boolean },
  methods: {
    onSelect() {
      this.triggerEvent('select');
    },
    onRemove() {
      this.triggerEvent('remove');
    },
  },
});
