const { methods } = require('../../row-data.js');

Page(
  Object.assign(
    {
      data: {
        operations: ['create1k', 'create10k', 'append1k', 'updateEvery10th', 'swap', 'clear', 'openSecond'],
        rows: [],
        selected: 0,
      },
    },
    methods,
  ),
);
