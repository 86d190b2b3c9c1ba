import { z } from "zod";
import type { persons } from "#db/schema/persons";
import { maskIdNumber, maskName, maskTelephone } from "#lib/domain/mask";
import { uuidv7 } from "#lib/uuid";
import { blindIndex, seal, unseal } from "#lib/vault";

const Person = z.strictObject({
  name: z.string(),
  idType: z.string(),
  idNumber: z.string(),
  telephone: z.string(),
  address: z.string(),
});
/** A buyer as customs' messages name them. */
export type Person = z.infer<typeof Person>;

/** A row for the vault: everything sealed, masks and blind indexes beside it (PIPL). */
export function sealPerson(person: Person): typeof persons.$inferInsert & { id: string } {
  const id = uuidv7();
  return {
    id,
    sealed: seal(JSON.stringify(person), `persons:${id}`),
    nameMasked: maskName(person.name),
    idNumberMasked: maskIdNumber(person.idNumber),
    telephoneMasked: maskTelephone(person.telephone),
    idNumberIndex: blindIndex(person.idNumber, "id_number"),
    telephoneIndex: blindIndex(person.telephone, "telephone"),
  };
}

/** Opens a row of the vault; only for a document that must name the buyer. */
export function openPerson(row: { id: string; sealed: Uint8Array }): Person {
  return Person.parse(JSON.parse(unseal(row.sealed, `persons:${row.id}`)));
}
