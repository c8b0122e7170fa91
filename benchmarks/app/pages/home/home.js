Page({
  data: {
    greeting: 'Good morning',
    services: ['Transfer', 'Pay', 'Cards', 'Savings', 'Loans', 'Exchange', 'Invest', 'More'],
    offers: [
      {
        id: 1,
        title: 'Two per cent back',
        text: 'On everything that you pay by card until the end of the month.',
        price: '0.00',
      },
      { id: 2, title: 'A loan within the hour', text: 'Up to twenty thousand, at a rate that stays.', price: '4.90' },
      { id: 3, title: 'Insured abroad', text: 'From the first day of the journey to the last.', price: '2.50' },
      { id: 4, title: 'A card for the children', text: 'With a limit that you set, and no way round it.', price: '1.00' },
      { id: 5, title: 'Rounding up', text: 'What is left of each payment is put aside.', price: '0.00' },
      { id: 6, title: 'Shares by the month', text: 'A fixed sum, in parts of shares where need be.', price: '0.90' },
      { id: 7, title: 'The second account', text: 'For what two people pay together.', price: '3.00' },
      { id: 8, title: 'Ask a person', text: 'Between seven and ten, within a minute.', price: '0.00' },
    ],
  },

  onLoad() {
    wx.getNetworkType({ success: ({ networkType }) => this.setData({ networkType }) });
  },
});
