/** The server refuses more of one thing. */
exports.QUANTITY_MAX = 20;
