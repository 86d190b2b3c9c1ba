import { useTranslations } from "next-intl";
import { toneText } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";
import type { CheckFinding } from "#lib/domain/barcode/scanner-check";

/** What was found, the worst in words of what to set at the scanner or the machine. */
export function FindingList({ findings }: { findings: readonly CheckFinding[] }) {
  const t = useTranslations("scanner");
  return (
    <ul className="flex flex-col gap-1.5">
      {findings.map(({ code, word, verdict, detail }) => (
        <li key={`${code} ${word}`} className="flex items-start gap-2">
          <span className={`pt-0.5 ${toneText[verdict]}`}>
            <ToneIcon tone={verdict} />
          </span>
          <span className="min-w-0 wrap-anywhere">{t(`finding.${word}`, { detail })}</span>
        </li>
      ))}
    </ul>
  );
}
