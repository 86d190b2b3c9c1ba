import { countryLabel } from "#lib/domain/codes/country";
import { sumDecimals } from "#lib/domain/decimal";
import { cellOfPiece } from "#lib/domain/papers/cell-of-piece";
import { certificateFacts, destructionFacts, isDestructionFact } from "#lib/domain/papers/destruction-fact";
import type { FactName } from "#lib/domain/papers/fact-name";
import { cellOf } from "#lib/domain/papers/known-facts";
import type { Cell, LoadPaperKind, PaperBody, PaperSigner } from "#lib/domain/papers/paper";
import type { PaperLoad, PaperPiece } from "#lib/domain/papers/paper-load";
import type { PieceColumn } from "#lib/domain/papers/piece-column";
import { kilogramsOf } from "#lib/domain/weight";

type Form = {
  facts: readonly FactName[];
  columns: readonly PieceColumn[];
  /** Counts pieces of the same goods in one row, where the paper names no piece. */
  sameGoods?: (piece: PaperPiece) => string;
  signers: readonly PaperSigner[];
};

/** What packing list and manifest say of a load that is shipped back under 4561. */
const overseas = [
  "batchNo",
  "declarationNo",
  "exportRef",
  "merchant",
  "receiver",
  "country",
  "pieces",
  "grossWeight",
  "sealNo",
  "plateNo",
] as const satisfies readonly FactName[];

/** What each paper of a load asks for: practice of bonded zones, and GACC 2025 No. 79 for destruction. */
const forms = {
  hand_over: {
    facts: [
      "batchNo",
      "receiver",
      "merchant",
      "destination",
      "destinationCode",
      "pieces",
      "sealedBy",
      "sealedAt",
      "gatePassNo",
      "plateNo",
      "gateAt",
    ],
    columns: ["no", "plate", "goods", "grade", "lot", "list", "qty", "unit"],
    signers: ["giver", "receiver"],
  },
  packing_list: {
    facts: [...overseas, "sealedBy", "sealedAt"],
    columns: ["no", "plate", "goods", "hsCode", "origin", "list", "qty", "unit"],
    signers: ["packer", "carrier"],
  },
  manifest: {
    facts: [...overseas, "sealedAt"],
    columns: ["no", "list", "goods", "hsCode", "origin", "pieces", "qty", "unit"],
    sameGoods: ({ invtNo, gnum, goodsName, unit }) => JSON.stringify([invtNo, gnum, goodsName, unit]),
    signers: ["giver", "carrier", "officer"],
  },
  move_out_list: {
    facts: [
      "batchNo",
      "receiver",
      "pieces",
      "sealedBy",
      "sealedAt",
      "approvedBy",
      "approvedAt",
      "noObjectionBy",
      "noObjectionAt",
      "silenceSetting",
      "gatePassNo",
      "plateNo",
      "carrier",
      "gateAt",
    ],
    columns: ["no", "plate", "goods", "list", "waybill", "reason", "qty", "unit"],
    signers: ["supervisor", "officer", "receiver"],
  },
  destruction_list: {
    facts: [
      "batchNo",
      "statementNo",
      "approvalNo",
      "approvalDate",
      "authorisationNo",
      "contractNo",
      "extensionNo",
      "contractor",
      "licenceNo",
      "licensedFor",
      "licensedUntil",
      "pieces",
      "sealedBy",
      "sealedAt",
      "approvedBy",
      "approvedAt",
    ],
    columns: ["no", "plate", "goods", "lot", "list", "cause", "proof", "qty", "unit"],
    signers: ["lister", "checker", "contractor", "officer"],
  },
  destruction_certificate: {
    facts: certificateFacts,
    columns: ["no", "goods", "hsCode", "cause", "pieces", "qty", "unit"],
    sameGoods: ({ goodsName, hsCode, unit, cause }) => JSON.stringify([goodsName, hsCode, unit, cause]),
    signers: ["contractor", "supervisor"],
  },
} as const satisfies Record<LoadPaperKind, Form>;

/** What a paper of a load says: the facts that are there, and its pieces in the order of their plates. */
export function loadPaper(kind: LoadPaperKind, load: PaperLoad): PaperBody {
  const { facts, columns, signers, sameGoods = ({ plate }) => plate }: Form = forms[kind];
  const groups = [...Map.groupBy(load.pieces, sameGoods).values()];
  const rows = groups.flatMap((group, at) => {
    const [piece] = group;
    if (!piece) return [];
    const qty = sumDecimals(group.map(({ lineQty }) => lineQty));
    const row = { no: at + 1, piece, pieces: group.length, qty };
    return [columns.map((column) => cellOfPiece(column, row))];
  });
  const said = facts.flatMap((name): [FactName, Cell][] => {
    const value = factOf(name, load);
    return value === null ? [] : [[name, value]];
  });
  return { facts: said, columns, rows, pieces: load.pieces.length, signers };
}

function factOf(name: FactName, load: PaperLoad): Cell {
  const { sealed, approved, cleared, contractor } = load;
  if (load.outcome === "destroy" && isDestructionFact(name)) return destructionFacts[name](load);
  switch (name) {
    case "batchNo":
    case "receiver":
    case "merchant":
      return load[name];
    case "destination":
      return destinationOf(load);
    case "destinationCode":
      return load.destination?.code ?? null;
    case "country":
      return load.country && countryLabel(load.country);
    case "grossWeight":
      return load.grossWeightGrams && kilogramsOf(load.grossWeightGrams);
    case "plateNo":
      return load.papers.vehicleNo ?? null;
    case "pieces":
      return load.pieces.length;
    case "contractor":
      return load.receiver;
    case "licenceNo":
    case "licensedFor":
    case "licensedUntil":
      return contractor?.[name] ?? null;
    case "gateAt":
    case "executedAt":
      return instant(load[name]);
    case "sealedBy":
      return sealed?.by ?? null;
    case "approvedBy":
      return approved?.by ?? null;
    case "noObjectionBy":
      return cleared && (cleared.by ?? { words: ["bySilence"] });
    case "silenceSetting":
      return load.silenceSetting;
    case "sealedAt":
      return instant(sealed?.at);
    case "approvedAt":
      return instant(approved?.at);
    case "noObjectionAt":
      return instant(cleared?.at);
    default:
      return load.papers[name] ?? null;
  }
}

function destinationOf({ destination }: PaperLoad): Cell {
  if (!destination || destination.kind === "domestic") return null;
  return { words: [`destinations.${destination.kind}`] };
}

function instant(at: Date | null | undefined): Cell {
  return cellOf(at ?? null);
}
