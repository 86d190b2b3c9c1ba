/** What a proof found wrong. */
export type Failure<Kind extends string> = { kind: Kind; what: string };

const examplesShown = 5;

/** How much of each kind was found wrong, with a few examples. */
export function failureLines(failures: readonly Failure<string>[]): string[] {
  return [...Map.groupBy(failures, ({ kind }) => kind)].flatMap(([kind, found]) => [
    `  ${kind}: ${found.length}`,
    ...found.slice(0, examplesShown).map(({ what }) => `    ${what}`),
  ]);
}

/** Prints whether what was promised holds: true where nothing was found. */
export function reportProof(promise: string, failures: readonly Failure<string>[]): boolean {
  console.log(failures.length === 0 ? `✓ ${promise}` : `✗ ${failures.length} faults`);
  return failures.length === 0;
}

/** Prints whether a sabotage was found as what it is. */
export function reportSabotage<Kind extends string>(
  sabotage: string,
  kind: Kind,
  failures: readonly Failure<Kind>[],
): boolean {
  const found = failures.filter((failure) => failure.kind === kind).length;
  console.log(
    found > 0
      ? `✓ the sabotage ${sabotage} was found: ${kind}, ${found} times`
      : `✗ the sabotage ${sabotage} was not found: nothing ${kind}`,
  );
  return found > 0;
}
