Component({
  relations: {
    '../choice/choice': {
      type: 'descendant',
      linked() {
        this.number();
      },
      unlinked() {
        this.number();
      },
    },
  },
  data: { chosen: '' },
  methods: {
    number() {
      const choices = this.getRelationNodes('../choice/choice');
      for (const [index, choice] of choices.entries()) choice.setData({ place: index + 1 });
      this.setData({ count: choices.length });
    },
    choose(name) {
      this.setData({ chosen: name });
      for (const choice of this.getRelationNodes('../choice/choice')) choice.setData({ isChosen: choice.data.name === name });
      this.triggerEvent('change', { name });
    },
  },
});
