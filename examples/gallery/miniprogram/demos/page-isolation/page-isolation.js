import eventLog from '../../behaviors/event-log';

Page({ behaviors: [eventLog] });
