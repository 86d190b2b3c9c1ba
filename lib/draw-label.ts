import {
  type DrawnLabel,
  type LabelContent,
  type LabelLayout,
  type LabelSize,
  plateLabelSize,
} from "#lib/domain/papers/label-content";
import { code128Widths, modulesOf } from "#lib/draw-code";

const padding = 2.5;
/** One dot of the usual label printer, 203 to the inch: bars of whole dots are even. */
export const dotMm = 0.125;
const quietBars = 10;
const quietSquare = 4;

/**
 * Lays a label out, and says where each part of it stands. Without a headline: title, bars over the width, below them
 * the code for the eye, further lines and the letter, and the QR code in the lower right corner. A headline is read
 * from afar: it stands above the title beside the QR code, with the bars below. Where the QR code says something of its
 * own, lines take the whole width, and bars and QR code stand below them. Throws where the label is too small.
 */
export function layoutLabel(label: LabelContent, size: LabelSize): LabelLayout {
  const layout = layoutOf(label, size);
  const { bars, square } = layout;
  if (bars.module < 2 * dotMm || square.module < 3 * dotMm) {
    throw new Error(`no room for ${label.code} on the label`);
  }
  return layout;
}

function layoutOf(label: LabelContent, size: LabelSize): LabelLayout {
  if (label.leadsTo !== undefined) return layAddressed(label.code, label.leadsTo, size);
  return label.headline === null ? layBelow(label, size) : layAbove(label, size);
}

/** A label with its layout and its codes as modules: all that a screen needs to draw it to the millimetre. */
export function drawLabel(label: LabelContent, size: LabelSize): DrawnLabel {
  return {
    ...label,
    size,
    layout: layoutLabel(label, size),
    widths: code128Widths(label.code),
    square: modulesOf("qrcode", label.leadsTo ?? label.code),
  };
}

function layBelow({ code }: LabelContent, { widthMm, heightMm }: LabelSize): LabelLayout {
  const inner = widthMm - 2 * padding;
  const scale = heightMm / plateLabelSize.heightMm;
  const top = padding + 5.5 * scale;
  const height = 12 * scale;
  const below = top + height + 2 * scale;
  const bars = barsOf(code, widthMm);
  const modules = modulesOf("qrcode", code).length;
  const module = wholeDots((heightMm - below - padding) / modules);
  const side = modules * module;
  const lines = below + 6 * scale;
  return {
    headline: null,
    title: { x: padding, y: padding, size: 3.6 * scale, width: inner },
    bars: { ...bars, y: top, height },
    square: { x: widthMm - padding - side, y: heightMm - padding - side, module, size: side },
    shown: { x: padding, y: below, size: 4.2 * scale },
    lines: { x: padding, y: lines, size: 3 * scale, step: 4 * scale },
    letter: { x: padding + 24 * scale, y: lines, size: 8 * scale },
  };
}

function layAbove({ code, letter }: LabelContent, { widthMm, heightMm }: LabelSize): LabelLayout {
  const scale = heightMm / 50;
  const modules = modulesOf("qrcode", code).length;
  const module = wholeDots((0.42 * heightMm) / (modules + 2 * quietSquare));
  const side = modules * module;
  const edge = Math.max(padding, quietSquare * module);
  const squareX = widthMm - edge - side;
  const room = squareX - quietSquare * module;
  const letterX = room - 11 * scale;
  const width = (letter ? letterX : room) - padding - 1;
  const title = padding + 11.5 * scale;
  const barsTop = heightMm - padding - 20 * scale;
  return {
    headline: { x: padding, y: padding, size: 10 * scale, width },
    title: { x: padding, y: title, size: 4 * scale, width },
    bars: { ...barsOf(code, widthMm), y: barsTop, height: 14 * scale },
    square: { x: squareX, y: edge, module, size: side },
    shown: { x: padding, y: barsTop + 15.2 * scale, size: 3.8 * scale },
    lines: { x: padding, y: title + 5.2 * scale, size: 3.2 * scale, step: 4 * scale },
    letter: { x: letterX, y: padding, size: 9 * scale },
  };
}

function layAddressed(code: string, said: string, { widthMm, heightMm }: LabelSize): LabelLayout {
  const scale = heightMm / 100;
  const modules = modulesOf("qrcode", said).length;
  const module = wholeDots((26 * scale) / modules);
  const side = modules * module;
  const edge = Math.max(padding, quietSquare * module);
  const squareX = widthMm - edge - side;
  const width = widthMm - 2 * padding;
  const barsTop = heightMm - padding - 24 * scale;
  return {
    headline: { x: padding, y: padding, size: 6 * scale, width },
    title: { x: padding, y: padding + 9.5 * scale, size: 4.6 * scale, width },
    bars: { ...barsOf(code, squareX - quietSquare * module), y: barsTop, height: 17 * scale },
    square: { x: squareX, y: heightMm - edge - side, module, size: side },
    shown: { x: padding, y: barsTop + 18.5 * scale, size: 4.4 * scale },
    lines: { x: padding, y: padding + 17 * scale, size: 3.6 * scale, step: 5.2 * scale, width },
    letter: { x: padding, y: padding, size: 9 * scale },
  };
}

/** Even bars as wide as the label lets them be, with the white beside them that a scanner needs. */
function barsOf(code: string, widthMm: number): { x: number; module: number } {
  const modules = code128Widths(code).reduce((sum, width) => sum + width, 0);
  const inner = (widthMm - 2 * padding) / modules;
  const module = wholeDots(Math.min(inner, widthMm / (modules + 2 * quietBars)));
  return { x: Math.max(padding, quietBars * module), module };
}

function wholeDots(length: number): number {
  return Math.floor(length / dotMm + 1e-9) * dotMm;
}
