import { useTranslations } from "next-intl";
import type { ItemFile } from "#components/item/item-file";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import type { Tone } from "#components/ui/tone";
import type { ApplicationStatus } from "#lib/domain/application";

const tones = {
  queued: "pending",
  sent: "pending",
  accepted: "already",
  manual_review: "attention",
  admitted: "ok",
  refused: "stop",
  failed: "stop",
  withdrawn: "ready",
} as const satisfies Record<ApplicationStatus, Tone>;

/** The application the piece stands in, and what customs said of it. */
export function ItemApplication({ file }: { file: Pick<ItemFile, "application"> }) {
  const t = useTranslations("item");
  const { application } = file;
  if (!application) return null;
  const { applicationNo, status, declaredAt, lastInfo } = application;
  return (
    <Panel
      title={t("parts.declaration")}
      aside={<Badge tone={tones[status]}>{t(`application.${status}`)}</Badge>}
    >
      <KeyValues
        rows={[
          { key: "no", term: t("parts.applicationNo"), value: <Code value={applicationNo} /> },
          { key: "at", term: t("parts.declaredAt"), value: <DateTime at={declaredAt} /> },
          ...(lastInfo ? [{ key: "info", term: t("parts.info"), value: lastInfo }] : []),
        ]}
      />
    </Panel>
  );
}
