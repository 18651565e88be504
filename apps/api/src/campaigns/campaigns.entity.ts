import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { CampaignState } from '#domain/campaign/campaign-life.js';
import type { LeftOutReason } from '#domain/campaign/recipients.js';
import type { Audience } from './audience.schemas.js';

/** A saved audience: who is in it is computed each time it is used. */
@Entity('segments')
export class Segment {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('jsonb') audience: Audience;
  @Column('timestamptz', { nullable: true }) archivedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('text') updatedBy: string;
  @Column('integer') version: number;
}

/** One mail to many: who, what, when. Its recipients are written when it leaves. */
@Entity('campaigns')
export class Campaign {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') state: CampaignState;
  @Column('uuid', { nullable: true }) templateId: string | null;
  /** Version of the template that left; null before. */
  @Column('integer', { nullable: true }) templateNumber: number | null;
  /** The session or the meeting it speaks of. */
  @Column('uuid', { nullable: true }) subjectId: string | null;
  @Column('jsonb') audience: Audience;
  /** Staff agreed that those for whom a field stays empty get nothing. */
  @Column('boolean') leaveOutIncomplete: boolean;
  @Column('timestamptz', { nullable: true }) scheduledAt: Date | null;
  /** When its recipients were computed. */
  @Column('timestamptz', { nullable: true }) leftAt: Date | null;
  @Column('timestamptz', { nullable: true }) finishedAt: Date | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  @Column('text') updatedBy: string;
  @Column('integer') version: number;
}

/** Somebody a campaign reached, or left out and why. Names are those of the day it left. */
@Entity('campaign_recipients')
export class CampaignRecipient {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('uuid', { nullable: true }) contactId: string | null;
  @Column('uuid', { nullable: true }) partnerId: string | null;
  @Column('text') name: string;
  @Column('text', { nullable: true }) partnerName: string | null;
  @Column('text', { nullable: true }) address: string | null;
  @Column('text', { nullable: true }) leftOut: LeftOutReason | null;
  /** Merge fields that had no value. */
  @Column('text', { array: true, nullable: true }) missing: string[] | null;
  /** The last mail written to them. */
  @Column('uuid', { nullable: true }) mailId: string | null;
  /** How many mails were written to them: more than one when somebody sent it again. */
  @Column('integer', { default: 0 }) sends: number;
}

@Entity('campaign_files')
export class CampaignFile {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') campaignId: string;
  @Column('text') filename: string;
  @Column('text') contentType: string;
  @Column('bytea') content: Buffer;
  @Column('timestamptz') createdAt: Date;
}
