import type { Vat } from '#domain/money/vat.js';

const EUROS = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' });
const PERCENT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** `66667` → « 666,67 € »; an em dash when unknown, never 0. */
export function euros(cents: number | null): string {
  return cents === null ? '—' : EUROS.format(cents / 100);
}

/** « TVA 20 % », or the mention the law asks for. */
export function vatMention(vat: Vat): string {
  return vat.rule === 'exempt'
    ? 'TVA non applicable : exonération de la formation professionnelle, article 261-4-4° a du CGI'
    : `TVA ${PERCENT.format(vat.basisPoints / 100)}\u00a0%`;
}

/** What every cost statement says of itself. */
export const NOT_AN_INVOICE =
  'Ce document est un état de coûts. Il n’est pas une facture : celle-ci est émise par l’organisme de formation.';
