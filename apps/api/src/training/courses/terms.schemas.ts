import { z } from 'zod';
import { VAT_RULES } from '#domain/money/vat.js';

/** 2³¹ − 1: what the database holds. */
const MAX_CENTS = 2_147_483_647;

const cents = z
  .number()
  .refine((value) => value >= 0, 'Un montant ne peut pas être négatif.')
  .refine(Number.isInteger, 'Un montant a deux décimales au plus : il s’écrit en centimes entiers.')
  .refine((value) => value <= MAX_CENTS, 'Ce montant est trop grand.');

/** What a place costs and how many there are, as typed; what is absent is left as it is. */
export const termsInput = {
  priceCents: cents.optional(),
  vatRule: z.enum(VAT_RULES).optional(),
  /** 2000 is 20 %. */
  vatBasisPoints: z.int().min(0).max(10_000).nullable().optional(),
  lowerBound: z.int().min(1).max(100).optional(),
  upperBound: z.int().min(1).max(100).optional(),
  /** Of the second trainer, without VAT; null: nobody said, which is not 0. */
  surchargeCents: cents.nullable().optional(),
};

export const termsOutput = {
  priceCents: z.int(),
  vatRule: z.enum(VAT_RULES),
  vatBasisPoints: z.int().nullable(),
  lowerBound: z.int(),
  upperBound: z.int(),
  surchargeCents: z.int().nullable(),
};
