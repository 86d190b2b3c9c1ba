import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { LiveChanges } from "#components/shell/live-changes";
import { Shell } from "#components/shell/shell";
import { themeCookie, toTheme } from "#components/shell/theme";
import { countDesks } from "#lib/counts/count-desks";
import { desksFor, homeOf } from "#lib/domain/desks";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { signOutHere } from "../sign-in/sign-out-here";

export default async function DesksLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  const counts = await readForPage(countDesks, null);
  const jar = await cookies();
  return (
    <Shell
      desks={desksFor(actor.role).map(({ key, href }) => ({ key, href, count: counts[key] ?? null }))}
      homeHref={homeOf(actor.role).href}
      operator={{ name: actor.name, role: actor.role, badge: actor.badgeCode }}
      signOut={signOutHere}
      theme={toTheme(jar.get(themeCookie)?.value)}
      searchable={may(actor.role, "returns.read")}
    >
      <LiveChanges />
      {children}
    </Shell>
  );
}
