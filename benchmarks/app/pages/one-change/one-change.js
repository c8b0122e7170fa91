const { methods } = require('../../row-data.js');

Page(
  Object.assign(
    {
      data: {
        operations: ['create100', 'create1k', 'create10k', 'setField', 'setPath', 'tell'],
        rows: [],
        selected: 0,
        field: 0,
        setAt: 0,
      },
    },
    methods,
  ),
);
