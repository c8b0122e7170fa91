import counting from '../counting';

Component({ behaviors: [counting], properties: { label: String } });
