import { NoteDamage, noteDamage } from "#lib/dock/note-damage";
import { handleScans } from "#lib/http/handle-scans";

export const POST = handleScans({ route: "/api/damages", schema: NoteDamage, act: noteDamage });
