Component({ externalClasses: ['text-class', 'box-class'] });
