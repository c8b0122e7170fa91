const log = [];
global.getGlobalState(
  (input) => log.push(`launched ${input.pagePath}`),
  () => log.push('shown'),
);
App({ globalData: { log } });
