Component({
  relations: { '../choices/choices': { type: 'ancestor' } },
  properties: { name: String },
  data: { place: 0, isChosen: false },
  methods: {
    onTap() {
      const [parent] = this.getRelationNodes('../choices/choices');
      parent.choose(this.data.name);
    },
  },
});
