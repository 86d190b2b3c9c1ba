/** The minute an instant falls in: people write times to the minute, and are compared by it. */
export function minuteOf(at: Date): number {
  return Math.floor(at.getTime() / 60_000);
}
