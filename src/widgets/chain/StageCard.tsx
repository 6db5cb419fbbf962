import { entryTex } from '../../ui/math/entryName.ts';
import type { ReactNode } from 'react';
import { Tex } from '../../ui/math/Tex.tsx';
import { WideTex } from '../../ui/math/WideTex.tsx';
import styles from './Composition.module.css';
import type { ChainLayout } from './chainLayout.ts';
import { DIGITS } from './chainRuler.ts';
import { InputPicture } from './InputPicture.tsx';
import { inputText } from './mapWords.ts';
import { columnOf, numbersTex, rowOf } from './numbersTex.ts';
import type { Answer } from './results.ts';
import { columnText, rowText } from './say.ts';
import { placed, StagePicture } from './StagePicture.tsx';
import { windowAround } from './stageScene.ts';

interface CardProps {
  readonly answer: Answer;
  readonly layout: ChainLayout;
}

/** What goes in: the point, the move, and the row that comes back here, which is the whole derivative. */
export function InputCard({ answer, layout }: CardProps) {
  const { inputs, asked } = answer;
  const entries = inputs.map(entryTex).join(',');
  const names = inputs.length === 1 ? ` = ${entries}` : inputs.length <= 3 ? ` = (${entries})` : '';
  return (
    <Card
      layout={layout}
      title={<Tex tex={`\\htmlClass{k-input}{x_0${names}}`} />}
      picture={
        inputs.length <= 2 && layout.size > 0 ? (
          <InputPicture
            answer={answer}
            size={layout.size}
            height={layout.heightOf(inputs.length)}
            letters={layout.letters}
            label={labelOf(answer, 0, inputText(answer))}
          />
        ) : null
      }
      concept="input"
      value={asked.at}
      pushed={asked.h}
      pulled={answer.pulled[0]}
    />
  );
}

/** A map: its formula, its value, the vector that arrives, the row that comes back. */
export function StageCard({ answer, map, layout }: CardProps & { readonly map: number }) {
  const { name, tex, text, value, moved } = answer.stages[map];
  const [pushed, pulled] = [answer.pushed[map + 1], answer.pulled[map + 1]];
  const change = moved.map((x, k) => x - value[k]);
  const window = windowAround(value, [pushed, change]);
  const bare = tex === null || layout.size === 0;
  const formula = bare ? entryTex(name) : `${entryTex(name)} = ${tex}`;
  return (
    <Card
      layout={layout}
      title={
        <span title={`${name} = ${text}`}>
          <WideTex label={`The map ${name}`} tex={formula} />
        </span>
      }
      picture={
        window &&
        layout.size > 0 && (
          <StagePicture
            on={placed(window, layout.size, layout.heightOf(value.length), layout.letters)}
            value={value}
            moved={moved}
            pushed={pushed}
            pulled={pulled}
            label={labelOf(answer, map + 1, name)}
          />
        )
      }
      concept="out"
      value={value}
      pushed={pushed}
      pulled={pulled}
    />
  );
}

function labelOf({ pushed, pulled, stages, asked }: Answer, stage: number, name: string): string {
  const value = stage === 0 ? asked.at : stages[stage - 1].value;
  return `${name} = ${columnText(value)}, pushed forward ${columnText(pushed[stage])}, pulled back ${rowText(pulled[stage])}`;
}

interface Parts {
  readonly layout: ChainLayout;
  readonly title: ReactNode;
  /** None for more than two numbers. */
  readonly picture: ReactNode;
  readonly concept: 'input' | 'out';
  readonly value: ArrayLike<number>;
  readonly pushed: ArrayLike<number>;
  readonly pulled: ArrayLike<number>;
}

function Card({ layout, title, picture, concept, value, pushed, pulled }: Parts) {
  const coloured = (css: string, tex: string): string => `\\htmlClass{k-${css}}{${tex}}`;
  const { narrow, digits } = layout;
  const items = [
    { name: 'value', tex: coloured(concept, numbersTex(columnOf(value), DIGITS.card)) },
    { name: 'forward', tex: coloured('tan', numbersTex(columnOf(pushed), digits)) },
    { name: 'backward', tex: coloured('grad', numbersTex(rowOf(pulled), digits)) },
  ];
  return (
    <div
      className={styles.card}
      data-plain={picture === null || undefined}
      data-narrow={narrow || undefined}
      style={layout.across ? { minWidth: layout.size } : undefined}
    >
      <div className={styles.title}>{title}</div>
      {picture && (
        <div className={styles.pane} style={{ width: layout.size }}>
          {picture}
        </div>
      )}
      <dl className={styles.numbers}>
        {items.map(({ name, tex }) => (
          <div key={name} className={styles.item} data-item={name}>
            <dt>{name}</dt>
            <dd>
              <Tex tex={tex} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
