import { Button, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import './index.css';

function Row({ item, onDone }) {
  return (
    <View className='row' onClick={() => onDone(item.id)}>
      <Text>{item.text}</Text>
    </View>
  );
}

export default function Index() {
  const [count, setCount] = useState(0);
  const [items, setItems] = useState([{ id: 1, text: 'one' }, { id: 2, text: 'two' }]);
  return (
    <View className='page'>
      <Text className='count'>{count} taps</Text>
      <Button className='add' onClick={() => setCount(count + 1)}>Add</Button>
      {items.map((item) => (
        <Row key={item.id} item={item} onDone={(id) => setItems(items.filter((other) => other.id !== id))} />
      ))}
      {count > 0 && <View className='seen'>tapped</View>}
      <View className='open' onClick={() => Taro.navigateTo({ url: '/pages/detail/index?id=7' })}>Open</View>
    </View>
  );
}
