import { describe, expect, it } from '@jest/globals';
import { checkDkim, checkDmarc, checkSpf, type TxtAnswer } from './deliverability.js';

type Case = [string, TxtAnswer, string, string | null];
const includes = (n: number) => Array.from({ length: n }, (_, i) => `include:s${i}.example.org`).join(' ');

describe('SPF : les serveurs qui ont le droit d’envoyer', () => {
  it.each<Case>([
    ['sans réponse du DNS, on ne sait pas', null, 'unknown', null],
    ['aucun enregistrement', [], 'missing', null],
    ['un TXT d’autre chose n’est pas un SPF', ['google-site-verification=x', 'v=spf10 -all'], 'missing', null],
    ['un enregistrement fermé', ['x', 'v=spf1 mx include:relais.example.org -all'], 'found', null],
    ['fermé doucement', ['V=SPF1 mx ~all'], 'found', null],
    ['ouvert à tous', ['v=spf1 mx +all'], 'wrong', 'spf_open'],
    ['ouvert à tous sans le signe', ['v=spf1 all'], 'wrong', 'spf_open'],
    ['deux enregistrements s’annulent', ['v=spf1 mx -all', 'v=spf1 a -all'], 'wrong', 'spf_several'],
    ['dix recherches passent', [`v=spf1 ${includes(10)} -all`], 'found', null],
    ['onze recherches ne passent pas', [`v=spf1 ${includes(10)} mx -all`], 'wrong', 'spf_many_lookups'],
    ['les adresses ne comptent pas', [`v=spf1 ip4:192.0.2.1 ${includes(10)} -all`], 'found', null],
  ])('%s', (_, answer, verdict, detail) => expect(checkSpf(answer)).toMatchObject({ verdict, detail }));
});

describe('DKIM : la clé qui vérifie notre signature', () => {
  it.each<[string, TxtAnswer, string | null, string, string | null]>([
    ['sans réponse du DNS, on ne sait pas', null, 'MIIB', 'unknown', null],
    ['aucune clé', ['autre chose'], 'MIIB', 'missing', null],
    ['notre clé', ['v=DKIM1; k=rsa; p=MIIB'], 'MIIB', 'found', null],
    ['notre clé, coupée par des espaces, sans version', ['k=rsa; p=MI IB;'], 'MIIB', 'found', null],
    ['la clé d’un autre', ['v=DKIM1; p=AUTRE'], 'MIIB', 'wrong', 'dkim_other_key'],
    ['une clé révoquée', ['v=DKIM1; p='], 'MIIB', 'wrong', 'dkim_revoked'],
    ['une clé que le relais tient', ['v=DKIM1; p=AUTRE'], null, 'found', null],
  ])('%s', (_, answer, key, verdict, detail) => expect(checkDkim(answer, key)).toMatchObject({ verdict, detail }));
});

describe('DMARC : ce qu’un destinataire fait d’un faux', () => {
  it.each<Case>([
    ['sans réponse du DNS, on ne sait pas', null, 'unknown', null],
    ['aucune politique', ['v=spf1 -all'], 'missing', null],
    ['une politique qui refuse', ['v=DMARC1; p=reject; rua=mailto:a@example.org'], 'found', null],
    ['une politique qui écarte', ['v=DMARC1;p=quarantine'], 'found', null],
    ['une politique qui regarde seulement', ['v=DMARC1; p=none'], 'found', 'dmarc_only_watches'],
    ['sans politique', ['v=DMARC1; sp=reject; rua=mailto:a@example.org'], 'wrong', 'dmarc_no_policy'],
    ['deux politiques', ['v=DMARC1; p=none', 'v=DMARC1; p=reject'], 'wrong', 'dmarc_several'],
  ])('%s', (_, answer, verdict, detail) => expect(checkDmarc(answer)).toMatchObject({ verdict, detail }));
});
