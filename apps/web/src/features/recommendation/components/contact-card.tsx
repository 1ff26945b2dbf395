import { Link } from 'react-router';
import { useSay } from '../../../ui/say.js';
import type { Contact } from '../api/types.js';

/** Opened to both sides by an introduction. */
export function ContactLines({ title, contact }: { title: string; contact: Contact }) {
  return (
    <div className="contact">
      <b>{title}</b>
      <span>{contact.name}</span>
      {contact.phone && <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`}>{contact.phone}</a>}
      {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
    </div>
  );
}

/** The other side's contact, inside a card. */
export function OpenedContact({ contact, party }: { contact: Contact; party: 'need' | 'solution' }) {
  const say = useSay();
  return (
    <div className="opened">
      <ContactLines title={say(`introduction.contact.${party}`)} contact={contact} />
      <Link to="/introductions" className="dense">
        {say('introduction.toAll')}
      </Link>
    </div>
  );
}
