// A control of the program's own: `wx://form-field` lets a form collect it by its name.

Component({
  behaviors: ['wx://form-field'],
  properties: { count: { type: Number, value: 5 }, value: { type: Number, value: 1 } },
  methods: {
    choose({ currentTarget }) {
      this.setData({ value: currentTarget.dataset.star });
    },
  },
});
