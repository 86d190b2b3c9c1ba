import type { SeenCode } from "#lib/domain/barcode/camera-sight";

/** Reads the codes in what a video shows now. */
export type CodeReader = (video: HTMLVideoElement) => Promise<readonly SeenCode[]>;

type Point = { x: number; y: number };
type Size = { width: number; height: number };

/** How far the middle of these points stands from the middle of a picture. */
export function offCentre(points: readonly Point[], { width, height }: Size): number {
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.hypot(
    middle(points.map(({ x }) => x)) / width - 0.5,
    middle(points.map(({ y }) => y)) / height - 0.5,
  );
}
