import { z } from "zod";

/** A box on a photo, in thousandths of the photo's width and height. */
export const PhotoBox = z
  .strictObject({
    left: z.int().min(0).max(999),
    top: z.int().min(0).max(999),
    width: z.int().min(1).max(1000),
    height: z.int().min(1).max(1000),
  })
  .refine(({ left, top, width, height }) => left + width <= 1000 && top + height <= 1000);
export type PhotoBox = z.infer<typeof PhotoBox>;

/** How long the word beside a box may be. */
export const markWordLimit = 40;

/** Where a box begins that is moved by keys: the middle quarter. */
export const firstBox: PhotoBox = { left: 375, top: 375, width: 250, height: 250 };

const least = 20;
const within = (value: number, from: number, to: number) => Math.min(Math.max(Math.round(value), from), to);

/** A box moved by so much, as far as the photo's edges let it. */
export function movedBox(box: PhotoBox, right: number, down: number): PhotoBox {
  return {
    ...box,
    left: within(box.left + right, 0, 1000 - box.width),
    top: within(box.top + down, 0, 1000 - box.height),
  };
}

/** A box made wider and higher by so much: never below a fiftieth of the photo, never beyond its edges. */
export function sizedBox(box: PhotoBox, wider: number, higher: number): PhotoBox {
  return {
    ...box,
    width: within(box.width + wider, least, 1000 - box.left),
    height: within(box.height + higher, least, 1000 - box.top),
  };
}

type Point = { x: number; y: number };

/** The box between two corners that a pointer drew, given in parts of the photo from 0 to 1. */
export function boxBetween(one: Point, other: Point): PhotoBox {
  const [left, right] = [one.x, other.x].map((x) => within(x * 1000, 0, 1000)).sort((a, b) => a - b);
  const [top, bottom] = [one.y, other.y].map((y) => within(y * 1000, 0, 1000)).sort((a, b) => a - b);
  const corner = { left: Math.min(left ?? 0, 1000 - least), top: Math.min(top ?? 0, 1000 - least) };
  const size = { width: (right ?? 0) - (left ?? 0), height: (bottom ?? 0) - (top ?? 0) };
  return sizedBox({ ...corner, width: 0, height: 0 }, size.width, size.height);
}
