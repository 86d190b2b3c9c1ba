import { SignedXml } from "xml-crypto";
import type { TestKey } from "./test-key.ts";

const C14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";

/**
 * Signs a whole document as customs' clients do (xmldsig, enveloped, rsa-sha256) and puts `ds:Signature` before the
 * end of the root. The document's own bytes stay as they are.
 */
export function signDocument(xml: string, { privateKeyPem, certificate }: TestKey): string {
  const end = xml.lastIndexOf("</");
  if (end < 0) throw new Error("There is no element to sign.");
  const base64 = certificate.raw.toString("base64");
  const signer = new SignedXml({
    privateKey: privateKeyPem,
    signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    canonicalizationAlgorithm: C14N,
    getKeyInfoContent: () =>
      `<ds:KeyName>${certificate.serialNumber}</ds:KeyName><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data>`,
  });
  signer.addReference({
    xpath: "/*",
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", C14N],
    digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
    uri: "",
    isEmptyUri: true,
  });
  signer.computeSignature(xml, { prefix: "ds" });
  return `${xml.slice(0, end)}${signer.getSignatureXml()}${xml.slice(end)}`;
}

/** Whether a document carries a signature of this certificate over all of it. */
export function isSignedBy(xml: string, { certificate }: Pick<TestKey, "certificate">): boolean {
  const signature = /<(\w+:)?Signature [\s\S]*<\/\1Signature>/.exec(xml)?.[0];
  if (!signature) return false;
  const verifier = new SignedXml({ publicCert: certificate.toString(), getCertFromKeyInfo: () => null });
  try {
    verifier.loadSignature(signature);
    return verifier.checkSignature(xml) && verifier.getSignedReferences().length === 1;
  } catch {
    return false;
  }
}
