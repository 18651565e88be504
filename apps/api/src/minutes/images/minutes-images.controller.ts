import {
  Controller,
  Get,
  Header,
  Param,
  Post,
  StreamableFile,
  UploadedFile as Uploaded,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Api } from '#platform/http/api.decorator.js';
import { uploadFilter } from '#platform/http/upload-filter.js';
import { minutesProblems } from '../minutes.problems.js';
import { keptImage } from '../minutes.schemas.js';
import { MAX_IMAGE } from './image-file.js';
import { MinutesImages, type UploadedImage } from './minutes-images.service.js';

const id = z.uuid();

@ApiTags('minutes')
@Controller('minutes')
export class MinutesImagesController {
  constructor(private readonly images: MinutesImages) {}

  @Get('images/:id')
  @Header('Cache-Control', 'private, max-age=31536000, immutable')
  @Api({
    permission: 'meetings:read',
    summary: 'An image of minutes',
    produces: 'image/*',
    refuses: [404],
  })
  async read(@Param('id', { schema: id }) imageId: string): Promise<StreamableFile> {
    // Its type is the one its bytes were read as, never what was claimed: shown, not run.
    const { content, type } = await this.images.one(imageId);
    return new StreamableFile(content, { type, disposition: 'inline' });
  }

  @Post(':id/images')
  @UseFilters(
    uploadFilter(
      () => minutesProblems.image_too_large(),
      () => minutesProblems.image_missing(),
    ),
  )
  @UseInterceptors(FileInterceptor('file', { limits: { fileSize: MAX_IMAGE, files: 1, fields: 0 } }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Api({
    permission: 'meetings:write',
    summary: 'Keep an image with minutes: PNG or JPEG, 5 MB at most',
    status: 201,
    response: keptImage,
    refuses: [404, 413, 422],
  })
  add(@Param('id', { schema: id }) minutesId: string, @Uploaded() file: UploadedImage | undefined) {
    return this.images.add(minutesId, file);
  }
}
