import Toast from '@vant/weapp/toast/toast';
import { loadProduct } from '../../services/catalogue';

const app = getApp();

Page({
  data: {
    product: null,
    variantIndex: 0,
    pictureIndex: 0,
    isChoosing: false,
    purpose: 'add',
    cartCount: 0,
    story: '',
    tab: 'story',
  },

  async onLoad({ id }) {
    try {
      const product = await loadProduct(id);
      wx.setNavigationBarTitle({ title: product.name });
      this.setData({ product, story: toRichText(product.story) });
    } catch (error) {
      await wx.showModal({ title: 'Not here', content: error.message, showCancel: false, confirmText: 'Back' });
      wx.navigateBack();
    }
  },

  onShow() {
    this.setData({ cartCount: app.cart.count() });
  },

  onShareAppMessage() {
    const { product } = this.data;
    return { title: product.name, path: `/pages/product/product?id=${product.id}` };
  },

  onPictureChange({ detail }) {
    this.setData({ pictureIndex: detail.current });
  },

  onTab({ detail }) {
    this.setData({ tab: detail.name });
  },

  askToAdd() {
    this.setData({ isChoosing: true, purpose: 'add' });
  },

  askToBuy() {
    this.setData({ isChoosing: true, purpose: 'buy' });
  },

  closeSheet() {
    this.setData({ isChoosing: false });
  },

  onChoose({ detail }) {
    this.setData({ variantIndex: detail.index, pictureIndex: 0 });
  },

  onConfirm({ detail: { variant, quantity } }) {
    const { product, purpose } = this.data;
    app.cart.add(product, variant, quantity);
    this.setData({ isChoosing: false, cartCount: app.cart.count() });
    if (purpose === 'add') {
      Toast.success('In your cart');
      return;
    }
    app.cart.select([variant.sku]);
    wx.navigateTo({ url: '/packages/order/pages/checkout/checkout' });
  },

  openHome() {
    wx.switchTab({ url: '/pages/home/home' });
  },

  openCart() {
    wx.switchTab({ url: '/pages/cart/cart' });
  },
});

function toRichText(paragraphs) {
  return paragraphs.map((text) => ({ name: 'p', attrs: { style: 'margin:0 0 12px' }, children: [{ type: 'text', text }] }));
}
