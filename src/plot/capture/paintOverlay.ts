/**
 * Paints an SVG that lies over a canvas (axes, grid, handles) onto the canvas' own kind of context, with the
 * styles that are in force: the same walk gives the pixels of a PNG and, recorded, the elements of an SVG
 * that needs no style sheet. Knows the shapes that our planes use; curves of paths become short lines.
 */
export function paintOverlay(ctx: CanvasRenderingContext2D, svg: SVGSVGElement): void {
  for (const element of svg.querySelectorAll<SVGGraphicsElement>(
    'line, circle, rect, path, polyline, polygon, text',
  )) {
    if (element.closest('defs, pattern, clipPath, mask')) continue;
    const style = getComputedStyle(element);
    const matrix = element.getCTM();
    if (!matrix || style.display === 'none' || style.visibility !== 'visible') continue;
    ctx.save();
    ctx.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
    const pattern = patternOf(svg, style.fill);
    if (element instanceof SVGRectElement && pattern) tile(ctx, element, pattern);
    else if (element instanceof SVGTextElement) paintText(ctx, element, style);
    else paintShape(ctx, element, style);
    ctx.restore();
  }
}

function paintShape(
  ctx: CanvasRenderingContext2D,
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
): void {
  ctx.beginPath();
  trace(ctx, element);
  if (isPaint(style.fill) && !(element instanceof SVGLineElement)) {
    const { colour, alpha } = plain(style.fill);
    ctx.globalAlpha = alpha * Number(style.opacity) * Number(style.fillOpacity);
    ctx.fillStyle = colour;
    ctx.fill();
  }
  if (setPen(ctx, style)) ctx.stroke();
}

/** False when nothing is to be stroked. */
function setPen(ctx: CanvasRenderingContext2D, style: CSSStyleDeclaration): boolean {
  const width = Number.parseFloat(style.strokeWidth);
  if (!isPaint(style.stroke) || !(width > 0)) return false;
  const { colour, alpha } = plain(style.stroke);
  ctx.globalAlpha = alpha * Number(style.opacity) * Number(style.strokeOpacity);
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.lineCap = style.strokeLinecap as CanvasLineCap;
  ctx.lineJoin = style.strokeLinejoin as CanvasLineJoin;
  const dash = style.strokeDasharray.match(/[\d.]+/g)?.map(Number) ?? [];
  ctx.setLineDash(dash);
  return true;
}

const plainColours = new Map<string, { colour: string; alpha: number }>();

/** A mixed colour as red, green, blue and opacity: what other programs than browsers read. */
function plain(css: string): { colour: string; alpha: number } {
  const known = plainColours.get(css);
  if (known) return known;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const ctx = canvas.getContext('2d');
  if (!ctx) return { colour: css, alpha: 1 };
  ctx.fillStyle = css;
  ctx.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = ctx.getImageData(0, 0, 1, 1).data;
  const found = { colour: `rgb(${r}, ${g}, ${b})`, alpha: a / 255 };
  plainColours.set(css, found);
  return found;
}

const isPaint = (paint: string): boolean =>
  paint !== 'none' && paint !== 'transparent' && !/^rgba\(.*, 0\)$/.test(paint);

function trace(ctx: CanvasRenderingContext2D, element: SVGGraphicsElement): void {
  if (element instanceof SVGLineElement) {
    ctx.moveTo(element.x1.baseVal.value, element.y1.baseVal.value);
    ctx.lineTo(element.x2.baseVal.value, element.y2.baseVal.value);
  } else if (element instanceof SVGCircleElement) {
    const { cx, cy, r } = element;
    ctx.arc(cx.baseVal.value, cy.baseVal.value, r.baseVal.value, 0, 2 * Math.PI);
  } else if (element instanceof SVGRectElement) {
    const { x, y, width, height } = element;
    ctx.rect(x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value);
  } else if (element instanceof SVGGeometryElement) {
    const length = element.getTotalLength();
    const parts = Math.max(1, Math.ceil(length / 2));
    for (let k = 0; k <= parts; k++) {
      const { x, y } = element.getPointAtLength((k * length) / parts);
      if (k === 0) ctx.moveTo(x, y);
      else ctx.lineTo(x, y);
    }
  }
}

function paintText(
  ctx: CanvasRenderingContext2D,
  element: SVGTextElement,
  style: CSSStyleDeclaration,
): void {
  const text = element.textContent ?? '';
  const x = element.x.baseVal.numberOfItems > 0 ? element.x.baseVal.getItem(0).value : 0;
  // Charts set their numbers in a span that hangs below the text's own place.
  const hung = element.querySelector('tspan')?.dy.baseVal;
  const y =
    (element.y.baseVal.numberOfItems > 0 ? element.y.baseVal.getItem(0).value : 0) +
    (hung && hung.numberOfItems > 0 ? hung.getItem(0).value : 0);
  const italic = style.fontStyle === 'italic' ? 'italic ' : '';
  ctx.font = `${italic}${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  ctx.textAlign =
    style.textAnchor === 'middle' ? 'center' : style.textAnchor === 'end' ? 'right' : 'left';
  ctx.textBaseline = style.dominantBaseline === 'middle' ? 'middle' : 'alphabetic';
  // The halo comes first, as `paint-order: stroke` says.
  if (setPen(ctx, style)) ctx.strokeText(text, x, y);
  ctx.globalAlpha = Number(style.opacity) * Number(style.fillOpacity);
  ctx.fillStyle = style.fill;
  ctx.fillText(text, x, y);
}

function patternOf(svg: SVGSVGElement, fill: string): SVGPatternElement | null {
  const id = /^url\(["']?#([^"')]+)/.exec(fill)?.[1];
  return id ? svg.querySelector<SVGPatternElement>(`pattern[id="${CSS.escape(id)}"]`) : null;
}

/** The lines of a pattern, one by one, over the rectangle that it fills. */
function tile(
  ctx: CanvasRenderingContext2D,
  rect: SVGRectElement,
  pattern: SVGPatternElement,
): void {
  const left = rect.x.baseVal.value;
  const top = rect.y.baseVal.value;
  const right = left + rect.width.baseVal.value;
  const bottom = top + rect.height.baseVal.value;
  const [width, height] = [pattern.width.baseVal.value, pattern.height.baseVal.value];
  if (!(width > 0 && height > 0)) return;
  const first = (from: number, at: number, size: number): number =>
    at + Math.floor((from - at) / size) * size;
  ctx.beginPath();
  ctx.rect(left, top, right - left, bottom - top);
  ctx.clip();
  for (const line of pattern.querySelectorAll('line')) {
    if (!setPen(ctx, getComputedStyle(line))) continue;
    ctx.beginPath();
    for (let x = first(left, pattern.x.baseVal.value, width); x < right; x += width) {
      for (let y = first(top, pattern.y.baseVal.value, height); y < bottom; y += height) {
        ctx.moveTo(x + line.x1.baseVal.value, y + line.y1.baseVal.value);
        ctx.lineTo(x + line.x2.baseVal.value, y + line.y2.baseVal.value);
      }
    }
    ctx.stroke();
  }
}
