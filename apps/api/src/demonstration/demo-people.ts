/** Somebody of the demonstration. */
export interface BroughtPerson {
  id: string;
  name: string;
}

/** A partner of the demonstration, with its people. */
export interface BroughtPartner {
  name: string;
  id: string;
  contacts: BroughtPerson[];
  /** False for those that sit in the group without having come. */
  came: boolean;
}

/** Somebody, and for whom they come. */
export interface DemoAttendee {
  contactId: string;
  partnerId: string;
}

/** People by their names. */
export class DemoPeople {
  private readonly known = new Map<string, DemoAttendee>();

  constructor(partners: readonly BroughtPartner[]) {
    for (const { id: partnerId, contacts } of partners) {
      for (const { id: contactId, name } of contacts) this.known.set(name, { contactId, partnerId });
    }
  }

  one(name: string): DemoAttendee {
    const found = this.known.get(name);
    if (!found) throw new Error(`« ${name} » is nobody of the demonstration`);
    return found;
  }
}

export function partnerNamed(partners: readonly BroughtPartner[], name: string): BroughtPartner {
  const found = partners.find((partner) => partner.name === name);
  if (!found) throw new Error(`« ${name} » is not a partner of the demonstration`);
  return found;
}
