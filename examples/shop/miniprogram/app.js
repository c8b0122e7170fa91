import { createCart } from './services/cart';
import { setApiBase } from './services/http';

App({
  globalData: {
    /** Set by the order pages, read by the profile. */
    lastOrderNumber: '',
  },

  onLaunch({ referrerInfo = {} }) {
    // A host that knows the server's address hands it over; an app with a fixed address has no need of this.
    const { apiBase } = referrerInfo.extraData || {};
    if (apiBase) setApiBase(apiBase);
    this.cart = createCart();
  },

  onError(message) {
    console.error('Tideline failed:', message);
  },
});
