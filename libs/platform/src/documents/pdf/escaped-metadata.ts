import PDFKitDocument from 'pdfkit';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeXml = (text: string): string => text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');

/**
 * PDFKit copies the title into the file's XML metadata as it is: « Eaux & forêts » would make them unreadable. Here they
 * are escaped for the time of that copy.
 */
export class EscapedMetadataDocument extends PDFKitDocument {
  override endMetadata(): void {
    const plain = this.info;
    this.info = Object.fromEntries(
      Object.entries(plain).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    super.endMetadata();
    this.info = plain;
  }
}
