import eventLog from '../../behaviors/event-log';

Page({
  behaviors: [eventLog],
  note(event) {
    this.logText(`${event.type} at ${event.currentTarget.id}`, JSON.stringify(event.mark || {}));
  },
});
