import { useTranslations } from "next-intl";
import { FactList } from "#components/history/fact-list";
import type { HistoryActor, HistoryEntry } from "#components/history/history-entry";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Panel } from "#components/ui/panel";
import { Tag } from "#components/ui/tag";

type HistoryListProps = {
  entries: readonly HistoryEntry[];
  /** Whether the entries are of several subjects, so that each says of which. */
  hasSubjects?: boolean;
};

/** Everything that happened, oldest first: when, who, what changed, and where it stands in its chain. */
export function HistoryList({ entries, hasSubjects = false }: HistoryListProps) {
  const t = useTranslations("history");
  return (
    <Panel title={t("title")} aside={t("count", { count: entries.length })} flush>
      {entries.length === 0 && <p className="p-4 text-ink-2">{t("empty")}</p>}
      <ol>
        {entries.map((entry) => (
          <li
            key={entry.key}
            className="grid grid-cols-[12rem_minmax(0,1fr)_12rem] gap-x-4 border-b border-line px-4 py-2 last:border-b-0"
          >
            <DateTime at={entry.at} exact />
            <div className="flex min-w-0 flex-col gap-1">
              <What entry={entry} hasSubject={hasSubjects} />
              <FactList body={entry.body} />
              {entry.deviceAt && (
                <p className="text-fine text-ink-2">
                  {t("doneAt")} <DateTime at={entry.deviceAt} exact />
                </p>
              )}
            </div>
            <Who entry={entry} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function What({ entry, hasSubject }: { entry: HistoryEntry; hasSubject: boolean }) {
  const t = useTranslations("history");
  const state = useStateWords();
  const { type, subject, fromState, toState } = entry;
  const to = toState && state(toState);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="font-medium">{t.has(`type.${type}`) ? t(`type.${type}`) : type}</span>
      {hasSubject && (
        <span className="inline-flex items-center gap-1 text-ink-2">
          <Tag>{t(`subject.${subject.kind}`)}</Tag>
          {subject.code && <Code value={subject.code} />}
        </span>
      )}
      {to && (
        <span className="text-fine text-ink-2">
          {fromState ? t("step", { from: state(fromState), to }) : t("first", { to })}
        </span>
      )}
    </p>
  );
}

function Who({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations("history");
  const name = useActorName();
  const { actor, secondActor, sequence, hash } = entry;
  return (
    <div className="flex min-w-0 flex-col text-ink-2">
      <span className="break-words">{name(actor)}</span>
      {secondActor && (
        <span className="text-fine break-words">{t("second", { name: name(secondActor) })}</span>
      )}
      <span className="code-figures text-fine" title={t("chain", { sequence, hash })}>
        {sequence} · {hash}
      </span>
    </div>
  );
}

function useActorName(): (actor: HistoryActor) => string {
  const t = useTranslations("history");
  const roles = useTranslations("shell.roles");
  return (actor) =>
    actor.kind === "person" ? t("person", { name: actor.name, role: roles(actor.role) }) : t(actor.kind);
}

function useStateWords(): (state: string) => string {
  const t = useTranslations("item.state");
  return (state) => (t.has(state) ? t(state) : state);
}
