import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../../tools/lesson-words.ts';

// A component nobody can look at is a component nobody looks after.

const SPECIMENS = 'src/app/gallery/specimens';

/** Rooms whose every component is to be seen. */
const ROOMS = [
  'src/ui/controls',
  'src/ui/readout',
  'src/ui/mathfield',
  'src/ui/math',
  'src/ui/chart',
  'src/ui/qr',
  'src/ui/figure',
  'src/plot',
  'src/plot/space',
  'src/plot/diagram',
  'src/plot/graph',
];

/** Components that are seen within another one, or are not to be seen. */
const PARTS: Readonly<Record<string, string>> = {
  'src/plot/graph/GraphCard.tsx': 'a node of GraphView',
  'src/plot/graph/GraphCellView.tsx': 'a number in a node of GraphView',
  'src/plot/graph/HeatCellView.tsx': 'an array in a node of GraphView',
  'src/plot/graph/GraphLine.tsx': 'an edge of GraphView',
  'src/plot/graph/GraphMarks.tsx': 'rings in GraphView',
  'src/plot/graph/GraphScene.tsx': 'the inside of GraphView',
  'src/plot/graph/JoinedGraph.tsx': 'a large GraphView from far away',
  'src/plot/graph/PileBar.tsx': 'over a node of GraphView',
  'src/plot/graph/Minimap.tsx': 'in the corner of a large GraphView',
  'src/ui/controls/Range.tsx': 'the track of Slider and Transport',
  'src/ui/controls/Speed.tsx': 'a part of Transport',
  'src/ui/controls/Tooltip.tsx': 'on every ToolButton',
  'src/ui/mathfield/TypedText.tsx': 'the text of MathField',
  'src/ui/mathfield/Faults.tsx': 'under a MathField that is invalid',
  'src/ui/mathfield/HistoryButton.tsx': 'in a MathField with earlier texts',
  'src/ui/mathfield/PaletteButton.tsx': 'in every MathField',
  'src/ui/mathfield/Palette.tsx': 'opens from every MathField',
  'src/ui/chart/LossChart.tsx': 'loaded by LazyLossChart',
  'src/ui/chart/XYChart.tsx': 'loaded by LazyXYChart',
  'src/ui/chart/Plot.tsx': 'the body of LossChart and XYChart',
  'src/ui/chart/ChartHead.tsx': 'a part of Plot',
  'src/ui/chart/Lines.tsx': 'a part of Plot',
  'src/ui/chart/Overlay.tsx': 'a part of Plot',
  'src/ui/chart/HeatAxes.tsx': 'a part of HeatMap',
  'src/ui/chart/HeatKey.tsx': 'a part of HeatMap',
  'src/ui/chart/HeatMarks.tsx': 'a part of HeatMap',
  'src/ui/chart/HeatPoint.tsx': 'a part of HeatMap',
  'src/ui/chart/Waiting.tsx': 'what LazyLossChart and LazyXYChart show until they are there',
  'src/ui/controls/popupContainer.tsx': 'draws nothing: the panes of the gallery use it',
  'src/plot/CameraProbe.tsx': 'draws nothing: a part of Plane',
  'src/plot/ViewButtons.tsx': 'in the corner of Plane and SpaceView',
  'src/plot/space/Turntable.tsx': 'what SpaceView and DiagramView stand on',
  'src/plot/diagram/DiagramRing.tsx': 'a handle of DiagramView',
};

/** Words of a lesson that a specimen cannot show by themselves. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  Widget: 'a live figure: the frame and its place are specimens, the rest is the widget',
  Check: 'leaves nothing behind but what it says',
};

const components = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.tsx') && !name.endsWith('.test.tsx'))
    .map((name) => `${folder}/${name}`);

const files = components(SPECIMENS);
const text = (path: string) => readFileSync(path, 'utf8');
const imported = new Set(
  files.flatMap((path) =>
    [...text(path).matchAll(/from '(\.[^']+)'/g)].map(([, to]) =>
      join(dirname(path), to).replaceAll('\\', '/'),
    ),
  ),
);

describe('the gallery', () => {
  it.each(ROOMS)('has a specimen for every component of %s', (room) => {
    const unseen = components(room).filter((path) => !imported.has(path) && !(path in PARTS));
    expect(unseen, 'write a specimen in src/app/gallery/specimens').toEqual([]);
  });

  it('excuses only components that are there and have no specimen', () => {
    const known = ROOMS.flatMap(components);
    const stale = Object.keys(PARTS).filter((path) => !known.includes(path) || imported.has(path));
    expect(stale).toEqual([]);
  });

  it('has a specimen for every word that a lesson may use', () => {
    const pages = readdirSync(`${SPECIMENS}/words`).map((name) =>
      text(`${SPECIMENS}/words/${name}`),
    );
    const live = files.map(text).join('\n');
    const shown = (word: string) =>
      pages.some((page) => page.includes(`<${word} `) || page.includes(`<${word}>`)) ||
      live.includes(`lessons/${word}.tsx'`);
    expect(WORDS).toContain('Predict');
    expect(WORDS.filter((word) => !shown(word) && !(word in ELSEWHERE))).toEqual([]);
  });

  it('lists every specimen once, under the name of its file', () => {
    const all = text(`${SPECIMENS}/all.ts`);
    const list = all.slice(all.indexOf('= ['));
    const listed = [...list.matchAll(/^ {2}(\w+),$/gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(files.map((path) => basename(path, '.tsx')).toSorted());
    for (const path of files) expect(text(path)).toContain(`id: '${basename(path, '.tsx')}'`);
  });
});
