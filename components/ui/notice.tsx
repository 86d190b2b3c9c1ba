import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names";
import { type Tone, toneSoft } from "#components/ui/tone";
import { ToneIcon } from "#components/ui/tone-icon";

type NoticeProps = { tone: Tone; title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Something to know, in its place on the page: what happened, what was not done, what to do. */
export function Notice({ tone, title, children, action }: NoticeProps) {
  return (
    <div
      role={tone === "stop" ? "alert" : "status"}
      className={classNames("flex items-start gap-3 rounded-md px-3 py-2", toneSoft[tone])}
    >
      <span className="pt-0.5">
        <ToneIcon tone={tone} />
      </span>
      <div className="min-w-0 grow">
        <p className="font-medium">{title}</p>
        {children && <div className="measure mt-0.5 text-ink">{children}</div>}
      </div>
      {action}
    </div>
  );
}
