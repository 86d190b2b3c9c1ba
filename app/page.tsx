import { redirect } from "next/navigation";
import { homeOf } from "#lib/domain/desks";
import { currentActor } from "#lib/http/read-for-page";

export default async function Home() {
  const actor = await currentActor();
  redirect(homeOf(actor.role, actor.isTrainee).href);
}
