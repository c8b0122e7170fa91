export default { navigationBarTitleText: 'taro' };
