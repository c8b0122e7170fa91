import './app.css';

export default function App(props) {
  return props.children;
}
