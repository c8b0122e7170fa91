import { groups } from './groups';

Page({
  data: { groups, open: groups.map(({ id }) => id) },

  toggle({ currentTarget }) {
    const { id } = currentTarget.dataset;
    const { open } = this.data;
    this.setData({ open: open.includes(id) ? open.filter((other) => other !== id) : [...open, id] });
  },
});
