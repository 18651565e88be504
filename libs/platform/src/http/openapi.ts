import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  errors: z.record(z.string(), z.string()),
  requestId: z.string(),
});

function toOpenApi(schema: unknown, io: 'input' | 'output') {
  const converted = z.toJSONSchema(schema as z.ZodType, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type === 'date') Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
      // The format says it all; the bounds of every integer of the language say nothing.
      if (jsonSchema.format === 'uuid' || jsonSchema.format === 'date') delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  const { $schema: _, $defs, definitions, ...rest } = converted as Record<string, unknown>;
  return { schema: rest, components: (($defs ?? definitions) as Record<string, unknown> | undefined) ?? {} };
}

/** The document of the whole API, made from the schemas the routes validate with. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('PIGMA')
    .setDescription('Back-office de PIGMA : partenaires, obligation, catalogue, diagnostic, courriels.')
    .setVersion('1')
    .addCookieAuth('pigma_session')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    standardSchemaConverter: (schema, { schemaType }) => toOpenApi(schema, schemaType) as never,
  });
  document.components ??= {};
  document.components.schemas = {
    ...document.components.schemas,
    Problem: toOpenApi(problem, 'output').schema as never,
  };
  return document;
}
