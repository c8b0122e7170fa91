import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  data: {
    formats: {},
    tools: [
      { name: 'bold', label: 'B' },
      { name: 'italic', label: 'I' },
      { name: 'header', value: 2, label: 'H2' },
      { name: 'list', value: 'bullet', label: 'List' },
      { name: 'color', value: '#e4653a', label: 'Red' },
    ],
  },
  contextOf(id, use) {
    wx.createSelectorQuery()
      .select(id)
      .context(({ context }) => use(context))
      .exec();
  },
  ready(event) {
    this.log(event);
    this.contextOf('#editor', (context) => {
      this.editor = context;
      context.setContents({
        delta: {
          ops: [
            { insert: 'Fog until noon' },
            { attributes: { header: 1 }, insert: '\n' },
            { insert: 'Then ' },
            { attributes: { bold: true }, insert: 'sun' },
            { insert: '.\n' },
          ],
        },
      });
    });
  },
  show() {
    this.contextOf('#shown', (context) => {
      context.setContents({
        html: '<h3>Nobody writes here</h3><p onclick="alert(1)">but <i>reads</i><script>alert(1)</script></p>',
      });
    });
  },
  picture() {
    this.contextOf('#pictured', (context) => {
      context.setContents({ delta: { ops: [{ insert: 'A boat ' }] } });
      context.insertImage({ src: '/images/sail.png', width: '80', alt: 'A sail' });
    });
  },
  status(event) {
    this.setData({ formats: event.detail });
  },
  typed(event) {
    this.logText('input', event.detail.text);
  },
  format(event) {
    const { name, value } = event.currentTarget.dataset;
    this.editor.format(name, value);
  },
  undo() {
    this.editor.undo();
  },
  read() {
    this.editor.getContents({
      success: ({ html, text, delta }) => this.logText(`read ${text.trim()}`, `${html} ${delta.ops.length}`),
    });
  },
});
