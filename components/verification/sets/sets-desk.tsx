"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { usePlateScan } from "#components/item/use-plate-scan";
import { ScanField } from "#components/scan/scan-field";
import { StateBand } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { FilterChips } from "#components/ui/filter-chips";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { GroupTable } from "#components/verification/sets/group-table";
import { SampleSetting } from "#components/verification/sets/sample-setting";
import type { SetList } from "#components/verification/sets/set-data";
import { SetTable } from "#components/verification/sets/set-table";
import { type SetKind, setKinds } from "#lib/domain/verification-set/set";

type Opening = { kind: SetKind; code: string };

/** What can be verified together: a place or an article that is scanned, or a row that is opened. */
export function SetsDesk({ list, userId }: { list: SetList; userId: string }) {
  const t = useTranslations("verification.sets");
  const words = useErrorWords();
  const router = useRouter();
  const { band, show } = useBand();
  const opening = useAct<{ setNo: number }, Opening>("/api/verification-sets", {
    onSuccess: ({ setNo }) => router.push(`/verification/sets/${setNo}`),
    onError: (error, { code }) => say({ tone: "stop", code, message: words(error) }),
  });
  const open = (kind: SetKind, code: string) => {
    if (!opening.isPending) opening.mutate({ kind, code });
  };
  const { read, say } = usePlateScan({
    userId,
    show,
    onPlate: (plate) => router.push(`/verification?plate=${plate}`),
    onCode: (code) => {
      if (code.kind === "location" || code.kind === "container") open("place", code.text);
      else if (code.kind === "gtin") open("article", code.text);
      else return false;
      return true;
    },
    keys: { back: () => router.push("/verification") },
  });
  return (
    <div className="-m-4 flex grow flex-col">
      <h1 className="sr-only">{t("title")}</h1>
      <StateBand band={band} />
      <div className="flex flex-col gap-4 p-4">
        <p className="measure text-ink-2">{t("note")}</p>
        <ScanField label={t("scan")} onManual={read} />
        <FilterChips
          label={t("by.label")}
          chips={setKinds.map((kind) => ({
            key: kind,
            label: t(`by.${kind}`),
            href: `/verification/sets?by=${kind}`,
            active: kind === list.by,
          }))}
        />
        <Panel title={t("groups")} aside={t("groupsNote")} flush>
          <GroupTable list={list} isOpening={opening.isPending} onOpen={open} />
        </Panel>
        <Panel title={t("latest")} flush>
          <SetTable sets={list.sets} />
        </Panel>
        <SampleSetting percent={list.percent} set={list.set} />
        <p>
          <TextLink href="/verification">{t("single")}</TextLink>
        </p>
      </div>
    </div>
  );
}
