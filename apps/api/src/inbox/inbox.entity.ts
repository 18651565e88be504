import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A mail caught by the embedded inbox, byte for byte as it came. */
@Entity('inbox_messages')
export class InboxMessage {
  @PrimaryGeneratedColumn('uuid') id: string;
  @Column('timestamptz') receivedAt: Date;
  @Column('text') sender: string;
  @Column('text') recipients: string;
  @Column('text') subject: string;
  @Column('integer') attachments: number;
  @Column('bytea') raw: Buffer;
}
