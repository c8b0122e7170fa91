App({
  onError(message) {
    console.error('Gallery failed:', message);
  },
});
