exports.kinds = ['plain', 'big'];
