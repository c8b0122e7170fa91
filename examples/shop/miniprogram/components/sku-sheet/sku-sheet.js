import { QUANTITY_MAX } from '../../services/limits';

Component({
  properties: {
    show: Boolean,
    product: { type: Object, value: null },
    /** 'add' or 'buy': what the button does. */
    purpose: { type: String, value: 'add' },
  },
  data: { variantIndex: 0, quantity: 1, max: 1 },
  observers: {
    'product, variantIndex'(product, variantIndex) {
      if (!product) return;
      const max = Math.min(QUANTITY_MAX, product.variants[variantIndex].stock);
      this.setData({ max, quantity: Math.min(this.data.quantity, max) });
    },
  },
  methods: {
    choose({ currentTarget }) {
      const { index } = currentTarget.dataset;
      this.setData({ variantIndex: index });
      this.triggerEvent('choose', { index });
    },
    onQuantity({ detail }) {
      this.setData({ quantity: detail });
    },
    close() {
      this.triggerEvent('close');
    },
    confirm() {
      const { product, variantIndex, quantity } = this.data;
      this.triggerEvent('confirm', { variant: product.variants[variantIndex], quantity });
    },
  },
});
