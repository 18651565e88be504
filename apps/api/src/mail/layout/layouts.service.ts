import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { type Frame, imagesIn, makeFrame } from './frame.js';
import { MailImage, MailLayout } from './layout.entity.js';

/** PIGMA's header, signature and logo, as every mail takes them. */
@Injectable()
export class Layouts {
  private made: { version: number; frame: Promise<Frame> } | null = null;
  private readonly images = new Map<string, MailImage>();

  /** The layout of the moment, compiled once for each of its versions. Reads by the caller's manager. */
  async frame(manager: EntityManager): Promise<Frame> {
    const layout = await this.read(manager);
    if (this.made?.version === layout.version) return this.made.frame;
    const [logo] = layout.logoHash ? await this.imagesOf(manager, [layout.logoHash]) : [];
    const { header, signature, logoAlt: alt } = layout;
    const frame = makeFrame({
      header,
      signature,
      logo: logo ? { hash: logo.hash, width: logo.width, height: logo.height, alt } : null,
    });
    this.made = { version: layout.version, frame };
    return frame;
  }

  read(manager: EntityManager): Promise<MailLayout> {
    return manager.findOneByOrFail(MailLayout, { id: 1 });
  }

  /** The pictures a mail shows, to be sent with it. */
  picturesOf(manager: EntityManager, html: string): Promise<MailImage[]> {
    return this.imagesOf(manager, imagesIn(html));
  }

  private async imagesOf(manager: EntityManager, hashes: readonly string[]): Promise<MailImage[]> {
    const absent = hashes.filter((hash) => !this.images.has(hash));
    if (absent.length > 0) {
      if (this.images.size > 20) this.images.clear();
      for (const image of await manager.findBy(MailImage, { hash: In(absent) })) this.images.set(image.hash, image);
    }
    return hashes.flatMap((hash) => this.images.get(hash) ?? []);
  }
}
