import { DateTime } from "#components/ui/date-time";
import { TwoLines } from "#components/ui/two-lines";

/** Who wrote an entry as it stands now, when, and as which version. */
export function EntryMark({ by, at, version }: { by: string; at: Date | string; version: string }) {
  return (
    <TwoLines
      first={by}
      second={
        <>
          <DateTime at={at} /> · {version}
        </>
      }
    />
  );
}
