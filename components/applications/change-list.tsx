import { useTranslations } from "next-intl";
import { wordsOfCustoms } from "#components/applications/words-of-customs";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import type { Tone } from "#components/ui/tone";
import type { ChangeKind, ChangeStatus } from "#lib/domain/application-change";

const tones = {
  queued: "pending",
  sent: "pending",
  received: "ready",
  failed: "stop",
  in_force: "ok",
  refused: "stop",
  overtaken: "already",
} as const satisfies Record<ChangeStatus, Tone>;

/** Where a change stands at customs. */
export function ChangeStatusBadge({ status }: { status: ChangeStatus }) {
  const t = useTranslations("applications.change.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}

export type FileChange = {
  copNo: string;
  kind: ChangeKind;
  status: ChangeStatus;
  reason: string;
  requestedBy: string;
  requestedAt: Date;
  lastInfo: string | null;
};

/** Every change that was asked for, with customs' words. */
export function ChangeList({ changes }: { changes: readonly FileChange[] }) {
  const t = useTranslations("applications.change");
  return (
    <ul className="flex flex-col gap-2">
      {changes.map(({ copNo, kind, status, reason, requestedBy, requestedAt, lastInfo }) => (
        <li key={copNo} className="flex flex-col gap-0.5">
          <span className="flex flex-wrap items-center gap-2">
            <Code value={copNo} /> {t(`kind.${kind}`)} <ChangeStatusBadge status={status} />
          </span>
          <span className="text-ink-2">
            {requestedBy} · <DateTime at={requestedAt} /> · {reason}
          </span>
          {lastInfo && <span>{wordsOfCustoms(lastInfo)}</span>}
        </li>
      ))}
    </ul>
  );
}
