// The exercise in components, for Preact and React alike: the build says whose hooks these are. Boxes are controlled, as both advise.

import { useEffect, useRef, useState } from "hooks";

import { end, questions, restored, saver, words } from "./exercise.js";

export function App() {
  const [state, setState] = useState(restored);
  const latest = useRef(state);
  latest.current = state;
  const [keep] = useState(() => saver(() => latest.current));
  const heading = useRef(null);
  const { at, answers } = state;
  const shown = useRef(at);

  const go = (to) => setState((old) => ({ ...old, at: to }));
  useEffect(() => {
    if (shown.current === at) return;
    shown.current = at;
    keep.save();
    heading.current.focus();
  }, [at]);

  const write = (event) => {
    const { value } = event.currentTarget;
    setState((old) => ({ ...old, answers: Object.assign([...old.answers], { [at - 1]: value }) }));
    keep.changed();
  };
  const erase = () => {
    keep.erase();
    shown.current = 0;
    setState(restored());
  };

  if (at === 0) {
    return (
      <>
        <h1>{words.title}</h1>
        <p>{words.purpose}</p>
        <button id="start" onClick={() => go(1)}>{words.start}</button>
      </>
    );
  }
  const back = <button id="back" onClick={() => go(at - 1)}>{words.back}</button>;
  if (at < end) {
    const ask = questions[at - 1];
    return (
      <>
        <h1 key={at} ref={heading} tabIndex={-1}>{ask}</h1>
        <textarea key={`box-${at}`} rows={6} aria-label={ask} value={answers[at - 1] ?? ""} onInput={write} />
        {back}
        <button id="next" onClick={() => go(at + 1)}>{words.next}</button>
      </>
    );
  }
  return (
    <>
      <h1 key={at} ref={heading} tabIndex={-1}>{words.summary}</h1>
      <dl>
        {questions.map((ask, n) => answers[n] && <div key={ask}><dt>{ask}</dt><dd>{answers[n]}</dd></div>)}
      </dl>
      {back}
      <button id="erase" onClick={erase}>{words.erase}</button>
    </>
  );
}
