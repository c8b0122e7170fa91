Component({
  properties: { value: { type: Number, value: 1 } },
  methods: { moved() {}, told() {} },
});
