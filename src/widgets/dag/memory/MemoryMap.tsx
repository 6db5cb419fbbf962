import { useEffect, useMemo, useRef } from 'react';
import { offerDrawing } from '../../../plot/capture/offerDrawing.ts';
import { useWidth } from '../../../plot/useWidth.ts';
import type { Memory } from '../../../worker/protocol/program.ts';
import { useWidgetState } from '../context.ts';
import { MemoryBars } from './MemoryBars.tsx';
import { MemoryCursor } from './MemoryCursor.tsx';
import { MemoryCurve } from './MemoryCurve.tsx';
import { MemoryHandles } from './MemoryHandles.tsx';
import styles from './MemoryMap.module.css';
import { MemoryPhases } from './MemoryPhases.tsx';
import { placesOf } from './memoryCuts.ts';
import { namedRows } from './memoryNames.ts';
import { sceneOf } from './memoryScene.ts';
import { useLetters } from '../../parts/useLetters.ts';

interface MemoryMapProps {
  readonly memory: Memory;
  readonly height: number;
}

/** Nodes as rows and steps as columns: a bar wherever a value is in memory, and the total below. */
export function MemoryMap({ memory, height }: MemoryMapProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const letters = useLetters(box);
  useEffect(() => offerDrawing(box.current), []);
  const cuts = useWidgetState((s) => s.inputs.cuts);
  const scene = useMemo(
    () => sceneOf(memory, { width, height, letters }),
    [memory, width, height, letters],
  );
  const places = useMemo(() => placesOf(memory, cuts), [memory, cuts]);
  const named = useMemo(() => namedRows(memory, places, scene), [memory, places, scene]);
  return (
    <div ref={box} className={styles.map} style={{ height: width > 0 ? scene.height : height }}>
      {width > 0 && (
        <svg viewBox={`0 0 ${width} ${scene.height}`}>
          <MemoryPhases scene={scene} />
          <MemoryBars memory={memory} scene={scene} places={places} />
          <MemoryCurve memory={memory} scene={scene} />
          <MemoryCursor memory={memory} scene={scene} />
          <MemoryHandles memory={memory} scene={scene} places={places} named={named} />
        </svg>
      )}
    </div>
  );
}
