App({
  /** `?busy=300`: what a large program does before it shows anything, in milliseconds. */
  onLaunch({ query }) {
    for (const endsAt = Date.now() + Number(query.busy || 0); Date.now() < endsAt; );
  },
});
