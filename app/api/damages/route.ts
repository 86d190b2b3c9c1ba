import { NoteDamage, noteDamage } from "#lib/dock/note-damage";
import { handle } from "#lib/http/handle";

export const POST = handle(NoteDamage, noteDamage);
