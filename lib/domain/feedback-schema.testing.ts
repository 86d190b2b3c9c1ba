import { feedbackShape, type Shape } from "#lib/domain/feedback-shape";
import { feedbackNamespace } from "#lib/domain/feedback-xml";

const leafTypes = { text: "xs:string", count: "xs:integer", flag: "xs:boolean" } as const;

/** The schema (XSD 1.0) that every message in XML fits, as it must be published. */
export function feedbackSchema(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="${feedbackNamespace}"`,
    `    xmlns="${feedbackNamespace}" elementFormDefault="qualified" version="1">`,
    ...elementLines("feedback", feedbackShape, "", 1),
    "</xs:schema>",
    "",
  ].join("\n");
}

function elementLines(name: string, shape: Shape, occurs: string, depth: number): string[] {
  const indent = "  ".repeat(depth);
  if (typeof shape === "string") {
    return [`${indent}<xs:element name="${name}" type="${leafTypes[shape]}"${occurs}/>`];
  }
  const children =
    "item" in shape
      ? elementLines(shape.item, shape.of, ' minOccurs="0" maxOccurs="unbounded"', depth + 2)
      : Object.entries(shape.fields).flatMap(([field, { of, optional }]) =>
          elementLines(field, of, optional ? ' minOccurs="0"' : "", depth + 2),
        );
  return [
    `${indent}<xs:element name="${name}"${occurs}><xs:complexType><xs:sequence>`,
    ...children,
    `${indent}</xs:sequence></xs:complexType></xs:element>`,
  ];
}
