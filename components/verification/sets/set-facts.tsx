import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { type KeyValue, KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import type { SetFile } from "#components/verification/sets/set-data";
import { setTone } from "#components/verification/sets/set-table";
import { formatCount } from "#lib/i18n/format";

/** What a set is made of, and how its pieces were drawn. */
export function SetFacts({ set }: { set: SetFile }) {
  const t = useTranslations("verification.sets");
  const { counts } = set;
  const row = (key: string, term: string, value: KeyValue["value"]): KeyValue => ({ key, term, value });
  return (
    <Panel
      title={t("one", { no: String(set.setNo) })}
      aside={<Badge tone={setTone[set.status]}>{t(`status.${set.status}`)}</Badge>}
    >
      <KeyValues
        rows={[
          row("code", t(`code.${set.kind}`), <Code value={set.code} />),
          row("even", t("even"), formatCount(counts.even)),
          row("drawn", t("drawn"), t("drawnOf", { count: counts.drawn, percent: set.percent })),
          row("seen", t("seen"), formatCount(counts.seen)),
          row("exceptions", t("exceptions"), formatCount(counts.exceptions)),
          row("seed", t("seed"), set.day),
          row("openedBy", t("openedBy"), set.openedBy),
          row("openedAt", t("openedAt"), <DateTime at={set.openedAt} exact />),
        ]}
      />
    </Panel>
  );
}
