import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { BenchAids } from "#components/bench/bench-aids";
import { BenchSign } from "#components/bench/bench-sign";
import { DeskPhotos } from "#components/evidence/desk-photos";
import { PhotoRights } from "#components/evidence/photo-rights";
import { Bell } from "#components/notices/bell";
import { OperatorGuard } from "#components/operator/operator-guard";
import { LiveChanges } from "#components/shell/live-changes";
import { Shell } from "#components/shell/shell";
import { themeCookie, toTheme } from "#components/shell/theme";
import { getLockMinutes } from "#lib/auth/get-lock-minutes";
import { countDesks } from "#lib/counts/count-desks";
import { desksFor, homeOf } from "#lib/domain/desks";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { countUnread } from "#lib/notices/count-unread";
import { signOutHere } from "../sign-in/sign-out-here";

export default async function DesksLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const { userId, login, name } = actor;
  const lockMinutes = await readForPage(getLockMinutes, null);
  const counts = await readForPage(countDesks, null);
  const unread = await readForPage((ctx) => countUnread(ctx), null);
  const jar = await cookies();
  return (
    <Shell
      desks={desksFor(actor.role, actor.isTrainee).map(({ key, href }) => ({
        key,
        href,
        count: counts[key] ?? null,
      }))}
      homeHref={homeOf(actor.role, actor.isTrainee).href}
      operator={{ name: actor.name, role: actor.role, badge: actor.badgeCode?.slice(-4) ?? null }}
      signOut={signOutHere}
      theme={toTheme(jar.get(themeCookie)?.value)}
      bench={may(actor.role, "scanner.check") && <BenchSign />}
      bell={<Bell count={unread} />}
      guard={<OperatorGuard operator={{ userId, login, name }} lockMinutes={lockMinutes} />}
      searchable={may(actor.role, "returns.read")}
    >
      <LiveChanges />
      {may(actor.role, "warehouse.read") && <BenchAids mayHandOver={may(actor.role, "shift.hand_over")} />}
      <PhotoRights mayOpenLabels={may(actor.role, "photo.open")} mayMark={may(actor.role, "item.photograph")}>
        <DeskPhotos userId={actor.userId}>{children}</DeskPhotos>
      </PhotoRights>
    </Shell>
  );
}
