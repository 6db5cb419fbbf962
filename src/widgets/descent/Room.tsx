import { useEffect, useRef } from 'react';
import { GradientLine } from '../parts/GradientLine.tsx';
import { RoomLayout } from '../parts/Layouts.tsx';
import { PanelChoice, PanelView } from './Closer.tsx';
import { useWidgetState } from './context.ts';
import { Folded } from './Folded.tsx';
import { FormulaField, SurfaceSelect } from './FunctionField.tsx';
import { LayerSwitch } from './layers/LayerSwitch.tsx';
import { Picture } from './Picture.tsx';
import { Readout, Steps } from './Progress.tsx';
import { RunList } from './race/RunList.tsx';
import { Sliders } from './Settings.tsx';
import styles from './Room.module.css';

/** For a lecture room: what is turned while talking, and under it the panel that is talked about. */
export function Room() {
  const panel = useWidgetState((s) => s.settled.panel);
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef<typeof panel>('chart');
  // The choice is always in sight, the panel may be below the edge: it comes when it is chosen or linked to.
  useEffect(() => {
    if (shown.current !== panel && place.current) bringUp(place.current);
    shown.current = panel;
  }, [panel]);
  return (
    <RoomLayout
      wide={panel !== 'chart'}
      picture={<Picture ratio="fill" />}
      controls={
        <div className={styles.turned}>
          <FormulaField />
          <Folded summary="Surface, runs, layers">
            <SurfaceSelect />
            <GradientLine />
            <RunList />
            <LayerSwitch />
          </Folded>
          <Sliders />
          <Readout />
          <div className={styles.choice}>
            <PanelChoice />
          </div>
          <div ref={place} className={styles.panel}>
            <PanelView panel={panel} height={180} />
          </div>
        </div>
      }
      foot={<Steps />}
    />
  );
}

/** To the top of what scrolls around it, and of nothing else: the room itself stands still. */
function bringUp(element: HTMLElement): void {
  let box = element.parentElement;
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  if (!box) return;
  const margin = parseFloat(getComputedStyle(element).scrollMarginTop);
  box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top - margin;
}
