import type { Known } from "#lib/access/sample-of.testing";
import { acknowledgementExample } from "#lib/api/examples";
import { checkCodes } from "#lib/domain/barcode/scanner-check";
import { initialOffice } from "#lib/domain/office-registry";
import { plateFromSequence } from "#lib/domain/plate";

/** What a door takes that no sample of its schema is: its handler parses by itself, or its fields depend on each other. */
export const bodiesByHand: Readonly<Record<string, (known: Known) => unknown>> = {
  "POST /api/announcement-files": ({ invtNo = "31052026I999999999" }) =>
    `退货单号,清单编号,退货运单号,序号,数量,退货原因\nGC-1,${invtNo},SF7310000000732,1,1,不合适\n`,
  "POST /api/announcements": ({ invtNo = "31052026I999999999" }) => ({
    ...{ returnNo: "GC-1", invtNo, reason: "不合适", authorised: false },
    ...{ waybills: [{ waybillNo: "SF7310000000732", carrier: "sf" }], lines: [{ gnum: "1", qty: "1" }] },
  }),
  "GET /api/claim-packs": ({ plate = plateFromSequence(999_999_999_999n) }) => ({
    plates: plate,
    language: "zh",
  }),
  "POST /api/channel-tests": () => ({ what: "signer" }),
  "GET /api/documents/[number]": ({ number = "A1B2C3" }) => ({ number, format: "csv", language: "zh" }),
  "GET /api/evidence-packs/[returnNo]": ({ returnNo = "RT991231999999" }) => ({ returnNo }),
  "POST /api/mail-choices": () => ({ address: "a@shop.example", choice: "none", language: "zh" }),
  "GET /api/message-looks/[id]": ({ id = "00000000-0000-7000-8000-000000000000" }) => ({ id }),
  "GET /api/v1/documents/[number]": ({ number = "A1B2C3" }) => ({ number, format: "csv" }),
  "GET /api/hand-overs/[id]": ({ handOverId = "00000000-0000-7000-8000-000000000000" }) => ({
    id: handOverId,
  }),
  "POST /api/lane-instructions": ({ plate = "A1B2C3", pin }) => ({
    ...{ plate, applicationNo: null, lane: "in_person", instructionNo: "1", pin },
  }),
  "POST /api/offices": () => ({ ...initialOffice, code: "3105" }),
  "POST /api/prohibited-goods": () => ({
    ...{ barCode: null, hsPrefix: "9999", source: "1", reason: "1", validFrom: "2026-10-01", validTo: null },
  }),
  "POST /api/scanner-checks": () => ({
    ...{ bench: "1", affixes: { prefix: "", suffix: "" } },
    reads: checkCodes.map(({ key }) => ({ code: key, text: "1", ends: [], gaps: [], composed: 0 })),
  }),
  "POST /api/v1/feedback/acknowledgements": () => acknowledgementExample,
  "POST /api/v1/import-lists": () => "{}",
  "POST /api/v1/returns": ({ invtNo = "31052026I999999999" }) =>
    JSON.stringify({
      returns: [
        {
          ...{ returnNo: "GC-1", invtNo, reason: "不合适" },
          ...{ waybills: [{ waybillNo: "SF7310000000732" }], lines: [{ gnum: 1, qty: 1 }] },
        },
      ],
    }),
};
