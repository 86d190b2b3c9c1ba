import { useTranslations } from "next-intl";
import { FindingList } from "#components/scanner/finding-list";
import { GapBars } from "#components/scanner/gap-bars";
import type { RecordedScan } from "#components/scanner/use-scanner-check";
import { Panel } from "#components/ui/panel";
import type { Affixes } from "#lib/domain/barcode/affixes";
import { judgeRead, type RawKey } from "#lib/domain/barcode/scanner-check";

const pictures: Readonly<Record<string, string>> = {
  Enter: "⏎",
  Tab: "⇥",
  " ": "␠",
  "\u001d": "␝",
  "\u0004": "␄",
};

/** What one scan did: what is right or wrong with it, the time between its keys, and the keys themselves. */
export function ScanReport({ scan, affixes }: { scan: RecordedScan; affixes: Affixes }) {
  const t = useTranslations("scanner");
  const { read, keys } = scan;
  return (
    <Panel title={t(`codes.${read.code}.name`)}>
      <div className="flex flex-col gap-4">
        <FindingList findings={judgeRead(read, affixes)} />
        <GapBars gaps={read.gaps} />
        <figure className="flex flex-col gap-1.5">
          <figcaption className="text-fine text-ink-2">{t("keys", { count: keys.length })}</figcaption>
          <p className="code-figures wrap-anywhere">{keys.map(shown).join(" ")}</p>
        </figure>
      </div>
    </Panel>
  );
}

function shown({ key, ctrl, composing }: RawKey): string {
  if (composing) return "IME";
  const name = pictures[key] ?? key;
  return ctrl && key !== "Control" ? `Ctrl+${name}` : name;
}
