import { drawVector, paintName } from '../../../plot/drawArrow.ts';
import { stampMarker } from '../../../plot/drawPath.ts';
import type { Palette } from '../../../plot/palette.ts';
import { toPixelX, toPixelY, type Camera } from '../../../plot/view.ts';
import { styleOf } from '../runs.ts';
import type { Point } from '../state.ts';
import { judge } from './judge.ts';
import { between } from './points.ts';
import type { StepQuestion } from './stepQuestion.ts';
import { questionNow } from './useGame.ts';

/** Radius of the ring of a guess, and of the marker where the step lands, with the air around them. */
const CLEAR = { ring: 13, landing: 7 };

/** Half of the longest name, in pixels. */
const HALF = 72;

/** Once the guess is checked: the step as it is, and the error, from the guess to where the step lands. */
export function paintChecked(
  ctx: CanvasRenderingContext2D,
  parts: Parameters<typeof questionNow>[0],
  camera: Camera,
  palette: Palette,
): void {
  const question = questionNow(parts);
  const guess = question && parts.link.game.getState().checked.get(question.key);
  if (guess) paintGuess(ctx, { question, guess }, camera, palette);
}

interface Scene {
  readonly question: StepQuestion;
  readonly guess: Point;
}

function paintGuess(
  ctx: CanvasRenderingContext2D,
  { question, guess }: Scene,
  camera: Camera,
  palette: Palette,
): void {
  const { from, to, k } = question;
  const pixel = ([x, y]: Point): Point => [toPixelX(camera, x), toPixelY(camera, y)];
  const [a, b] = [pixel(guess), pixel(to)];
  const long = Math.hypot(b[0] - a[0], b[1] - a[1]);
  drawVector(
    ctx,
    { from, vector: between(from, to), concept: 'linear', clear: [6, CLEAR.landing] },
    camera,
    palette,
  );
  if (long > CLEAR.ring + CLEAR.landing) {
    const [ux, uy] = [(b[0] - a[0]) / long, (b[1] - a[1]) / long];
    for (const [colour, width] of [
      [palette.paper, palette.dataWidth + 3],
      [palette.concepts.error, palette.dataWidth],
    ] as const) {
      ctx.strokeStyle = colour;
      ctx.lineWidth = width;
      ctx.lineCap = 'butt';
      ctx.setLineDash(colour === palette.paper ? [] : [4, 4]);
      ctx.beginPath();
      ctx.moveTo(a[0] + CLEAR.ring * ux, a[1] + CLEAR.ring * uy);
      ctx.lineTo(b[0] - CLEAR.landing * ux, b[1] - CLEAR.landing * uy);
      ctx.stroke();
    }
    ctx.setLineDash([]);
  }
  stampMarker(ctx, styleOf(k), b[0], b[1], 0.6 * palette.dataWidth, palette);
  // On the side that the guess is not on, so that the two names do not meet.
  const below = a[1] <= b[1];
  paintName(
    ctx,
    {
      text: `lands here: ${judge(question, guess).points} points`,
      x: Math.min(camera.width - HALF, Math.max(HALF, b[0])),
      y: Math.min(camera.height - 10, Math.max(10, b[1] + (below ? 20 : -20))),
      colour: palette.concepts.linear,
      align: 'center',
    },
    palette,
  );
}
