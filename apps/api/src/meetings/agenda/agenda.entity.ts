import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AgendaItemKind } from '#domain/meeting/agenda-item.js';

/** One point of « ordre du jour ». */
@Entity('agenda_items')
export class AgendaItem {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('uuid') meetingId: string;
  /** From 1. */
  @Column('integer') position: number;
  @Column('text') kind: AgendaItemKind;
  @Column('text') title: string;
  @Column('text', { nullable: true }) notes: string | null;
  @Column('text', { nullable: true }) speaker: string | null;
  /** Planned; null: nobody said. */
  @Column('integer', { nullable: true }) minutes: number | null;
}
