/** Between which losses a run moves. */
export interface LossRange {
  readonly least: number;
  readonly most: number;
}

/** Hertz at the least loss, and octaves from there to the most. */
const LOWEST = 220;
const OCTAVES = 2;
/** Orders of magnitude below the most that are told apart; a loss of 0 has no logarithm. */
const DECADES = 12;

/**
 * The pitch of a loss: by its logarithm, so that each factor is the same interval; by the loss itself where it can be
 * negative. Beyond the range it is that of the nearer end, and what is no number is as high as can be.
 *
 * @return Hertz, 220 at the least loss to 880 at the most.
 */
export function pitchOf(loss: number, { least, most }: LossRange): number {
  const part = Number.isNaN(loss) ? 1 : partOf(loss, least, most);
  return LOWEST * 2 ** (OCTAVES * Math.min(1, Math.max(0, part)));
}

function partOf(loss: number, least: number, most: number): number {
  if (!(most > least)) return loss > most ? 1 : 0;
  if (loss === Infinity) return 1;
  if (least < 0) return (loss - least) / (most - least);
  const floor = Math.max(least, most * 10 ** -DECADES);
  // Neighbours of the smallest numbers have the same logarithm.
  const span = Math.log(most / floor);
  return span > 0 ? Math.log(Math.max(loss, floor) / floor) / span : 0;
}

/** Seconds: short enough for eleven a second, with edges too soft to click. */
const LENGTH = 0.09;
const EDGE = 0.015;
const LOUDNESS = 0.06;
/** By how much a rising tone ends higher than it begins: three semitones. */
const RISE = 2 ** (3 / 12);

let context: AudioContext | null = null;

/**
 * Sounds a pitch for a moment. The browser's audio is opened at the first tone, after some gesture of the reader; where
 * there is none, or none is allowed, nothing happens.
 *
 * @param rising the tone slides upwards, however little higher it is than the one before.
 */
export function sound(hertz: number, rising = false): void {
  try {
    context ??= new AudioContext();
    if (context.state === 'suspended') void context.resume().catch(() => undefined);
    const now = context.currentTime;
    const [tone, volume] = [context.createOscillator(), context.createGain()];
    tone.type = 'sine';
    tone.frequency.setValueAtTime(hertz, now);
    if (rising) tone.frequency.exponentialRampToValueAtTime(hertz * RISE, now + LENGTH);
    volume.gain.setValueAtTime(0, now);
    volume.gain.linearRampToValueAtTime(LOUDNESS, now + EDGE);
    volume.gain.setValueAtTime(LOUDNESS, now + LENGTH - EDGE);
    volume.gain.linearRampToValueAtTime(0, now + LENGTH);
    tone.connect(volume).connect(context.destination);
    tone.start(now);
    tone.stop(now + LENGTH);
    tone.onended = () => volume.disconnect();
  } catch {
    // No audio here: the loss is there to be read.
  }
}
