export default { pages: ['pages/index/index', 'pages/detail/index'], window: { navigationBarTitleText: 'taro', navigationBarBackgroundColor: '#ffffff', navigationBarTextStyle: 'black' } };
