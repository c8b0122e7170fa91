Component({
  options: { multipleSlots: true },
  externalClasses: ['foot-class'],
  properties: { title: String },
});
