const { methods } = require('../../row-data.js');

Page(
  Object.assign(
    {
      data: {
        operations: ['create5k', 'block'],
        rows: [],
        selected: 0,
      },
    },
    methods,
  ),
);
