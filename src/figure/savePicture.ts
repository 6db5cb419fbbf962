import { toPng, toSvg } from '../plot/capture/capture.ts';
import { download } from '../ui/download.ts';
import type { Session } from '../widgets/definition.ts';

/** Dots a pixel: sharp on paper and on large screens. */
const SCALE = 3;

/** Saves the picture of a figure with its words; returns what to tell the reader. */
export async function savePicture(
  frame: Element | null,
  kind: 'svg' | 'png',
  session: Session,
): Promise<string> {
  const name = `${session.id}.${kind}`;
  if (!frame) return 'There is no picture yet.';
  const { words, brief } = session.now();
  try {
    const title = `${session.title}: ${brief}`;
    const file =
      kind === 'svg'
        ? new Blob([toSvg(frame, { title, description: words })], { type: 'image/svg+xml' })
        : await toPng(frame, SCALE);
    download(name, file);
    return `${name} is saved.`;
  } catch {
    return 'The picture could not be saved in this browser. A screenshot shows the same.';
  }
}
