import Notify from '@vant/weapp/notify/notify';
import { placeOrder, priceCart } from '../../../../services/orders';
import { checkAddress } from '../../data/address-rules';
import { areaList } from '../../data/areas';

const ADDRESS_KEY = 'address';
const DAY_MS = 86_400_000;
const { cart } = getApp();

Page({
  data: {
    lines: [],
    address: { name: '', phone: '', region: '', street: '' },
    problems: {},
    areaCode: '',
    areaList,
    isChoosingArea: false,
    deliveries: [
      { id: 'standard', name: 'Standard', text: '2 to 3 days' },
      { id: 'express', name: 'Express', text: 'Tomorrow' },
      { id: 'collect', name: 'Collect', text: 'At your branch' },
    ],
    delivery: 'standard',
    slotMs: Date.now() + DAY_MS,
    firstSlotMs: Date.now() + DAY_MS,
    lastSlotMs: Date.now() + 30 * DAY_MS,
    slot: '',
    isChoosingSlot: false,
    payment: 'account',
    giftWrap: false,
    coupon: '',
    note: '',
    open: [],
    price: null,
    isSending: false,
  },

  onLoad() {
    const lines = cart.selected();
    const saved = wx.getStorageSync(ADDRESS_KEY);
    this.setData({ lines, ...(saved && { address: saved.address, areaCode: saved.areaCode }) });
    if (lines.length === 0) {
      wx.showToast({ title: 'Nothing is selected', icon: 'none' });
      return;
    }
    this.showPrice();
  },

  order() {
    const { lines, delivery, giftWrap, coupon, address, payment, slot, note } = this.data;
    return {
      items: lines.map(({ sku, quantity }) => ({ sku, quantity })),
      delivery,
      giftWrap,
      coupon,
      address,
      payment,
      slot,
      note,
    };
  },

  async showPrice() {
    this.question = (this.question || 0) + 1;
    const question = this.question;
    try {
      const price = await priceCart(this.order());
      if (question === this.question) this.setData({ price });
    } catch (error) {
      Notify({ type: 'warning', message: error.message });
    }
  },

  onField({ detail, currentTarget }) {
    const { field } = currentTarget.dataset;
    this.setData({ [`address.${field}`]: detail, [`problems.${field}`]: '' });
  },

  onNote({ detail }) {
    this.setData({ note: detail });
  },

  onCoupon({ detail }) {
    this.setData({ coupon: detail });
  },

  chooseArea() {
    this.setData({ isChoosingArea: true });
  },

  onArea({ detail }) {
    const names = detail.values.filter(Boolean).map(({ name }) => name);
    const code = detail.values[detail.values.length - 1]?.code || '';
    this.setData({ isChoosingArea: false, areaCode: code, 'address.region': names.reverse().join(', '), 'problems.region': '' });
  },

  chooseSlot() {
    this.setData({ isChoosingSlot: true });
  },

  onSlot({ detail }) {
    const day = new Date(detail);
    const two = (number) => String(number).padStart(2, '0');
    const slot = `${two(day.getDate())}.${two(day.getMonth() + 1)}., ${two(day.getHours())}:00`;
    this.setData({ isChoosingSlot: false, slotMs: detail, slot });
  },

  closePopups() {
    this.setData({ isChoosingArea: false, isChoosingSlot: false });
  },

  onDelivery({ detail }) {
    this.setData({ delivery: detail });
    this.showPrice();
  },

  onDeliveryCell({ currentTarget }) {
    this.onDelivery({ detail: currentTarget.dataset.name });
  },

  onPayment({ detail }) {
    this.setData({ payment: detail });
  },

  onGiftWrap({ detail }) {
    this.setData({ giftWrap: detail });
    this.showPrice();
  },

  onOpen({ detail }) {
    this.setData({ open: detail });
  },

  async submit() {
    if (this.data.isSending) return;
    const problems = checkAddress(this.data.address);
    this.setData({ problems });
    if (Object.keys(problems).length > 0) {
      Notify({ type: 'danger', message: 'Please complete the address' });
      wx.pageScrollTo({ scrollTop: 0, duration: 200 });
      return;
    }
    this.setData({ isSending: true });
    wx.showLoading({ title: 'Sending', mask: true });
    try {
      const order = await placeOrder(this.order());
      wx.setStorageSync(ADDRESS_KEY, { address: this.data.address, areaCode: this.data.areaCode });
      cart.remove(this.data.lines.map(({ sku }) => sku));
      wx.hideLoading();
      wx.redirectTo({ url: `/packages/order/pages/result/result?number=${order.number}` });
    } catch (error) {
      wx.hideLoading();
      this.setData({ isSending: false, problems: error.fields || {} });
      wx.showModal({ title: 'Not ordered', content: error.message, showCancel: false, confirmText: 'All right' });
    }
  },
});
