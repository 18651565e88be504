import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import { Clock } from '#platform/clock/clock.js';
import { Minutes, MinutesImage } from '../minutes.entity.js';
import { minutesProblems } from '../minutes.problems.js';
import type { keptImage } from '../minutes.schemas.js';
import type { PrintImage } from '../print/print-images.js';
import { imagePath } from '../rich-text/clean-rich-text.js';
import { readImage } from './image-file.js';

const MAX_IMAGES = 60;

export interface UploadedImage {
  originalname: string;
  buffer: Buffer;
}

/** The images of minutes, kept with them. */
@Injectable()
export class MinutesImages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws minutes_not_found, image_missing, image_unreadable, image_too_large, image_too_detailed, too_many_images */
  async add(minutesId: string, file: UploadedImage | undefined): Promise<z.infer<typeof keptImage>> {
    if (!file) throw minutesProblems.image_missing();
    const image = readImage(file.buffer);
    return this.dataSource.transaction(async (manager) => {
      const found = await manager.findOne(Minutes, { where: { id: minutesId }, lock: { mode: 'pessimistic_write' } });
      if (!found) throw minutesProblems.minutes_not_found();
      if ((await manager.countBy(MinutesImage, { minutesId })) >= MAX_IMAGES) throw minutesProblems.too_many_images();
      const filename = file.originalname.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, 200);
      const kept = await manager.save(MinutesImage, { ...image, minutesId, filename, createdAt: this.clock.now() });
      return { id: kept.id, url: imagePath(kept.id), width: kept.width, height: kept.height };
    });
  }

  /** @throws image_not_found */
  async one(id: string): Promise<MinutesImage> {
    const found = await this.dataSource.manager.findOneBy(MinutesImage, { id });
    if (!found) throw minutesProblems.image_not_found();
    return found;
  }

  /** What a document shows, by id; one that is no more is absent. */
  async printed(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, PrintImage>> {
    const found = ids.length > 0 ? await manager.findBy(MinutesImage, { id: In([...ids]) }) : [];
    return new Map(found.map(({ id, content, type, width, height }) => [id, { content, type, width, height }]));
  }
}
