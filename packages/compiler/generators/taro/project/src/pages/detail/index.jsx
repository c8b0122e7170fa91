import { CustomWrapper, Input, ScrollView, Switch, Text, View } from '@tarojs/components';
import { useReady, useRouter } from '@tarojs/taro';
import { createContext, useContext, useEffect, useRef, useState } from 'react';

const Depth = createContext('');

function Nested({ levels }) {
  return levels === 0 ? <Text className='deepest'>{useContext(Depth)}</Text> : <View><Nested levels={levels - 1} /></View>;
}

export default function Detail() {
  const [text, setText] = useState('');
  const [on, setOn] = useState(false);
  const [log, setLog] = useState([]);
  const [ticks, setTicks] = useState(0);
  const once = useRef(0);
  useReady(() => setLog((before) => [...before, 'ready']));
  useEffect(() => {
    once.current += 1;
    const timer = setInterval(() => setTicks((before) => Math.min(3, before + 1)), 20);
    return () => clearInterval(timer);
  }, []);
  return (
    <View className='detail'>
      <Text>detail {useRouter().params.id}, effects {once.current}, ticks {ticks}, {log.join()}</Text>
      <Input className='field' value={text} onInput={(event) => setText(event.detail.value)} placeholder='Say' />
      <Text className='said'>said {text.toUpperCase()}</Text>
      <Switch className='switch' checked={on} onChange={(event) => setOn(event.detail.value)} />
      <Text>{on ? 'it is on' : 'it is off'}</Text>
      <ScrollView scrollX style={{ width: '100%', whiteSpace: 'nowrap' }}>
        {Array.from({ length: 20 }, (_, index) => <Text key={index}>item {index} </Text>)}
      </ScrollView>
      <CustomWrapper>
        <View onClick={(event) => { event.stopPropagation(); setLog((before) => [...before, 'wrapped']); }}>In a wrapper</View>
      </CustomWrapper>
      <Depth.Provider value='forty levels down'><Nested levels={40} /></Depth.Provider>
    </View>
  );
}
