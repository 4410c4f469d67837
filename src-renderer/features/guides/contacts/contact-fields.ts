import type { Contact } from '#contract';

/** A contact as it is being typed. */
export type ContactFields = { name: string; phone: string; address: string; hours: string; note: string };

export const contactFieldNames = ['name', 'phone', 'address', 'hours', 'note'] as const;

/** What the form begins with. */
export function fieldsOf(contact: Contact | null): ContactFields {
  return {
    name: contact?.name ?? '',
    phone: contact?.phone ?? '',
    address: contact?.address ?? '',
    hours: contact?.hours ?? '',
    note: contact?.note ?? '',
  };
}

/** The contact as the core takes it: an empty field is one nobody filled in. */
export function contactOf(office: string, fields: ContactFields): Contact {
  const written = (text: string) => (text.trim() === '' ? null : text.trim());
  return {
    office,
    name: written(fields.name),
    phone: written(fields.phone),
    address: written(fields.address),
    hours: written(fields.hours),
    note: written(fields.note),
  };
}
