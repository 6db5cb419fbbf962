type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface State {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: CanvasLineCap;
  lineJoin: CanvasLineJoin;
  globalAlpha: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  dash: readonly number[];
  lineDashOffset: number;
  imageSmoothingEnabled: boolean;
  matrix: Matrix;
  /** Groups opened by clipping, closed when the state goes. */
  groups: number;
}

const INITIAL: State = {
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '400 10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  dash: [],
  lineDashOffset: 0,
  imageSmoothingEnabled: true,
  matrix: [1, 0, 0, 1, 0, 0],
  groups: 0,
};

const ANCHOR: Partial<Record<CanvasTextAlign, string>> = {
  center: 'middle',
  right: 'end',
  end: 'end',
};
/** Down from the baseline, in sizes of the type; written out, since viewers disagree on baselines. */
const BASELINE: Partial<Record<CanvasTextBaseline, number>> = {
  middle: 0.35,
  bottom: -0.22,
  ideographic: -0.22,
  top: 0.78,
  hanging: 0.78,
};

let clips = 0;

/**
 * Records what our draw functions do to a canvas as SVG: the part of CanvasRenderingContext2D they use. As
 * on a canvas, a path keeps the coordinates that held when its points were set.
 */
export class SvgContext {
  private state: State = { ...INITIAL };
  private readonly saved: State[] = [];
  private d = '';
  private readonly out: string[] = [];

  /** The elements so far. */
  markup(): string {
    return (
      this.out.join('\n') +
      '</g>'.repeat([...this.saved, this.state].reduce((n, s) => n + s.groups, 0))
    );
  }

  /** As the canvas on which the same functions paint; a test holds it to what they use. */
  asCanvas(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }

  save(): void {
    this.saved.push(this.state);
    this.state = { ...this.state, groups: 0 };
  }
  restore(): void {
    const before = this.saved.pop();
    if (!before) return;
    for (let i = 0; i < this.state.groups; i++) this.out.push('</g>');
    this.state = before;
  }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    this.state.matrix = [a, b, c, d, e, f];
  }
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void {
    const [A, B, C, D, E, F] = this.state.matrix;
    this.state.matrix = [
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ];
  }
  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }
  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }
  rotate(angle: number): void {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
  }

  beginPath(): void {
    this.d = '';
  }
  moveTo(x: number, y: number): void {
    this.d += `M${this.at(x, y)}`;
  }
  lineTo(x: number, y: number): void {
    this.d += `${this.d === '' ? 'M' : 'L'}${this.at(x, y)}`;
  }
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.d += `Q${this.at(x1, y1)} ${this.at(x, y)}`;
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.d += `C${this.at(x1, y1)} ${this.at(x2, y2)} ${this.at(x, y)}`;
  }
  closePath(): void {
    this.d += 'Z';
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }
  arc(x: number, y: number, radius: number, from: number, to: number, back = false): void {
    const sweep = to - from;
    const whole = Math.abs(sweep) >= 2 * Math.PI - 1e-9;
    const turn = whole ? (back ? -2 : 2) * Math.PI : sweep;
    const r = round(radius * this.size());
    const point = (angle: number): [number, number] => [
      x + radius * Math.cos(angle),
      y + radius * Math.sin(angle),
    ];
    this.d += `${this.d === '' || whole ? 'M' : 'L'}${this.at(...point(from))}`;
    // In halves: an arc that ends where it begins would be none.
    for (const part of [0.5, 1]) {
      this.d += `A${r} ${r} 0 0 ${turn > 0 ? 1 : 0} ${this.at(...point(from + part * turn))}`;
    }
    if (whole) this.d += 'Z';
  }

  fill(rule: CanvasFillRule = 'nonzero'): void {
    if (this.d === '') return;
    const evenodd = rule === 'evenodd' ? ' fill-rule="evenodd"' : '';
    this.out.push(`<path d="${this.d}" fill="${this.state.fillStyle}"${evenodd}${this.alpha()}/>`);
  }
  stroke(): void {
    if (this.d === '') return;
    this.out.push(`<path d="${this.d}" fill="none"${this.pen()}${this.alpha()}/>`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    const path = this.d;
    this.d = '';
    this.rect(x, y, width, height);
    this.fill();
    this.d = path;
  }
  /** A canvas becomes a picture within the picture; upright only, which is all that is drawn. */
  drawImage(image: HTMLCanvasElement, x: number, y: number, width: number, height: number): void {
    const [left, top] = this.at(x, y).split(' ');
    const [right, bottom] = this.at(x + width, y + height).split(' ');
    const size = `width="${round(+right - +left)}" height="${round(+bottom - +top)}"`;
    const data = image.toDataURL('image/png');
    this.out.push(
      `<image x="${left}" y="${top}" ${size} preserveAspectRatio="none" href="${data}"${this.alpha()}/>`,
    );
  }
  clip(rule: CanvasFillRule = 'nonzero'): void {
    const id = `clip-${++clips}`;
    const evenodd = rule === 'evenodd' ? ' clip-rule="evenodd"' : '';
    this.out.push(
      `<clipPath id="${id}"><path d="${this.d}"${evenodd}/></clipPath>`,
      `<g clip-path="url(#${id})">`,
    );
    this.state.groups++;
  }
  setLineDash(dash: readonly number[]): void {
    this.state.dash = [...dash];
  }

  fillText(text: string, x: number, y: number): void {
    this.text(text, x, y, ` fill="${this.state.fillStyle}"`);
  }
  strokeText(text: string, x: number, y: number): void {
    this.text(text, x, y, ` fill="none"${this.pen()}`);
  }

  private text(text: string, x: number, y: number, look: string): void {
    const { font, textAlign, textBaseline, matrix } = this.state;
    const [, style, weight, size, family] =
      /^(italic )?(?:(\d+) )?([\d.]+)px(?:\/\S+)? (.+)$/.exec(font) ?? [];
    const px = Number(size ?? 10);
    const down = (BASELINE[textBaseline] ?? 0) * px;
    const [a, b, c, d] = matrix;
    const upright = b === 0 && c === 0 && a === d;
    const place = upright
      ? `${pair('x', 'y', this.at(x, y + down))} font-size="${round(px * a)}"`
      : `${pair('x', 'y', `${round(x)} ${round(y + down)}`)} font-size="${px}" transform="matrix(${matrix.map(round).join(' ')})"`;
    const anchor = ANCHOR[textAlign];
    this.out.push(
      `<text ${place} font-family="${escaped(family ?? 'sans-serif')}"` +
        `${weight ? ` font-weight="${weight}"` : ''}${style ? ' font-style="italic"' : ''}` +
        `${anchor ? ` text-anchor="${anchor}"` : ''}${look}${this.alpha()}>${escaped(text)}</text>`,
    );
  }

  private at(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.state.matrix;
    return `${round(a * x + c * y + e)} ${round(b * x + d * y + f)}`;
  }
  private size(): number {
    const [a, b, c, d] = this.state.matrix;
    return Math.sqrt(Math.abs(a * d - b * c));
  }
  private pen(): string {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash, lineDashOffset } = this.state;
    const size = this.size();
    const dashes =
      dash.length > 0 ? ` stroke-dasharray="${dash.map((v) => round(v * size)).join(' ')}"` : '';
    const offset = round(lineDashOffset * size);
    const shifted = dashes && offset !== 0 ? ` stroke-dashoffset="${offset}"` : '';
    return (
      ` stroke="${strokeStyle}" stroke-width="${round(lineWidth * size)}"` +
      `${lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`}` +
      `${lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`}${dashes}${shifted}`
    );
  }
  private alpha(): string {
    const { globalAlpha } = this.state;
    return globalAlpha === 1 ? '' : ` opacity="${round(globalAlpha)}"`;
  }
}

/** What the draw functions set as properties, kept in the state that save and restore keep. */
for (const name of [
  'fillStyle',
  'strokeStyle',
  'lineWidth',
  'lineCap',
  'lineJoin',
  'lineDashOffset',
  'globalAlpha',
  'font',
  'textAlign',
  'textBaseline',
  'imageSmoothingEnabled',
] as const) {
  Object.defineProperty(SvgContext.prototype, name, {
    get(this: { state: State }) {
      return this.state[name];
    },
    set(this: { state: State }, value: never) {
      this.state[name] = value;
    },
  });
}

const round = (v: number): number => Math.round(100 * v) / 100 || 0;

const pair = (x: string, y: string, at: string): string => {
  const [left, top] = at.split(' ');
  return `${x}="${left}" ${y}="${top}"`;
};

/** Text as it may stand in XML, in an attribute too. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
