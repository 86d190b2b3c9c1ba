/** A code in one picture of a camera, and how far from the picture's middle it stands. */
export type SeenCode = { text: string; offCentre: number };

/** What a camera looks at: the code it aims at, and each code it took with since when it is missing, if it is. */
export type Sight = { aimed: string | null; taken: ReadonlyMap<string, number | null> };

export const noSight: Sight = { aimed: null, taken: new Map() };

/* Shorter than that a code was only blurred by the hand that holds it. */
const awayMs = 1500;

/**
 * What one more picture of a camera gives to the bench. A camera has no trigger, so it takes the code nearest the
 * middle, once it reads the same in two pictures running, and that code again only after it was out of the picture:
 * a box left lying under the camera is one box.
 */
export function lookAt(
  sight: Sight,
  seen: readonly SeenCode[],
  atMs: number,
): { sight: Sight; take: string | null } {
  const taken = takenStill(sight, seen, atMs);
  const [nearest] = seen.toSorted((one, other) => one.offCentre - other.offCentre);
  const aimed = nearest?.text ?? null;
  if (aimed === null || aimed !== sight.aimed || taken.has(aimed)) {
    return { sight: { aimed, taken }, take: null };
  }
  return { sight: { aimed, taken: taken.set(aimed, null) }, take: aimed };
}

/* Counted from the first picture without it: that a slow machine looked at none for long says nothing. */
function takenStill(sight: Sight, seen: readonly SeenCode[], atMs: number): Map<string, number | null> {
  const inPicture = new Set(seen.map(({ text }) => text));
  const missing = [...sight.taken].map(
    ([text, since]) => [text, inPicture.has(text) ? null : (since ?? atMs)] as const,
  );
  return new Map(missing.filter(([, since]) => since === null || atMs - since < awayMs));
}
