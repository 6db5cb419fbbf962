import type { Specimen } from '../specimen.ts';
import { button } from './button.tsx';
import { colours } from './colours.tsx';
import { concepts } from './concepts.tsx';
import { copyButton } from './copyButton.tsx';
import { dataPoint } from './dataPoint.tsx';
import { dataTable } from './dataTable.tsx';
import { diagramView } from './diagramView.tsx';
import { dialog } from './dialog.tsx';
import { disclosure } from './disclosure.tsx';
import { exercise } from './exercise.tsx';
import { fallback } from './fallback.tsx';
import { focus } from './focus.tsx';
import { frame } from './frame.tsx';
import { gauges } from './gauges.tsx';
import { graphView } from './graphView.tsx';
import { heatMap } from './heatMap.tsx';
import { hoverCard } from './hoverCard.tsx';
import { legend } from './legend.tsx';
import { iconButton } from './iconButton.tsx';
import { liveText } from './liveText.tsx';
import { lossChart } from './lossChart.tsx';
import { maps } from './maps.tsx';
import { mathField } from './mathField.tsx';
import { menuButton } from './menuButton.tsx';
import { notice } from './notice.tsx';
import { numberEntry } from './numberEntry.tsx';
import { opening } from './opening.tsx';
import { phrases } from './phrases.tsx';
import { plane } from './plane.tsx';
import { polarChart } from './polarChart.tsx';
import { numbersField } from './numbersField.tsx';
import { pointField } from './pointField.tsx';
import { popover } from './popover.tsx';
import { predict } from './predict.tsx';
import { prose } from './prose.tsx';
import { qrCode } from './qrCode.tsx';
import { race } from './race.tsx';
import { radioRow } from './radioRow.tsx';
import { scrub } from './scrub.tsx';
import { segmented } from './segmented.tsx';
import { select } from './select.tsx';
import { signedBars } from './signedBars.tsx';
import { slider } from './slider.tsx';
import { space } from './space.tsx';
import { spaceView } from './spaceView.tsx';
import { stage } from './stage.tsx';
import { statement } from './statement.tsx';
import { tabs } from './tabs.tsx';
import { terrain } from './terrain.tsx';
import { tex } from './tex.tsx';
import { toggle } from './toggle.tsx';
import { toolbar } from './toolbar.tsx';
import { transport } from './transport.tsx';
import { type } from './type.tsx';
import { waiting } from './waiting.tsx';
import { turnHandle } from './turnHandle.tsx';
import { xyChart } from './xyChart.tsx';

/** Every specimen, in the order of the page. */
export const specimens: readonly Specimen[] = [
  type,
  space,
  colours,
  concepts,
  maps,
  focus,
  button,
  iconButton,
  copyButton,
  slider,
  numberEntry,
  numbersField,
  pointField,
  scrub,
  segmented,
  select,
  toggle,
  radioRow,
  tabs,
  disclosure,
  toolbar,
  transport,
  menuButton,
  popover,
  dialog,
  hoverCard,
  tex,
  mathField,
  gauges,
  notice,
  dataTable,
  legend,
  lossChart,
  xyChart,
  polarChart,
  heatMap,
  signedBars,
  qrCode,
  liveText,
  plane,
  dataPoint,
  race,
  terrain,
  turnHandle,
  spaceView,
  diagramView,
  graphView,
  frame,
  waiting,
  fallback,
  prose,
  statement,
  predict,
  exercise,
  phrases,
  stage,
  opening,
];
