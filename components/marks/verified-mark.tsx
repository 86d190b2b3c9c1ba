import { DateTime } from "#components/ui/date-time";

type VerifiedMarkProps = { word: string; officerNo: string; at: Date | string };

/** Customs' mark on a record: a plain frame in vermilion, on screen only and never an imitation of a stamp. */
export function VerifiedMark({ word, officerNo, at }: VerifiedMarkProps) {
  return (
    <span className="inline-flex w-fit items-center gap-2 rounded-sm border-2 border-vermilion px-2 py-0.5 whitespace-nowrap text-vermilion print:hidden">
      <span className="font-medium">{word}</span>
      <span aria-hidden="true">·</span>
      <span className="code-figures">{officerNo}</span>
      <span aria-hidden="true">·</span>
      <DateTime at={at} exact />
    </span>
  );
}
