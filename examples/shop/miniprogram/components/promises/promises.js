// A row of promises. Each one asks its parent how wide it may be: an example of relations.

Component({
  relations: {
    '../promise/promise': {
      type: 'child',
      linked() {
        this.share();
      },
      unlinked() {
        this.share();
      },
    },
  },
  methods: {
    share() {
      const children = this.getRelationNodes('../promise/promise') || [];
      for (const [index, child] of children.entries()) child.setPlace(100 / children.length, index === children.length - 1);
    },
  },
});
