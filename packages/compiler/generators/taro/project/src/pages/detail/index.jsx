import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';

export default function Detail() {
  return <View className='detail'>detail {useRouter().params.id}</View>;
}
