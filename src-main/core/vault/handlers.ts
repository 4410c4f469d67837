import { randomUUID } from 'node:crypto';
import type { Person } from '#contract';
import type { HandlersOf } from '../context.ts';
import { fail } from '../errors.ts';
import { municipalityByCode } from '../municipalities/index.ts';
import { insertPerson, listPeople, markRemoved, writeSetting } from './repository.ts';
import { sessionOf } from './session.ts';
import { settingNames } from './settings.ts';
import { passphraseStrength, requireStrong } from './strength.ts';
import type { NewVault, Vault } from './types.ts';

const nowhere = { code: null, orp: null, district: null, region: null, population: null };

export const vaultHandlers: HandlersOf<'vault'> = {
  status: ({ vault }) => vault.status(),

  passphraseStrength: ({ vault }, { passphrase }) => passphraseStrength(passphrase, publicWords(vault)),

  async create({ host, vault }, { place, person: { passphrase, ...person } }) {
    const described: NewVault['place'] =
      place.kind === 'lag'
        ? { ...nowhere, name: place.name }
        : placeFrom(municipalityByCode(host, place.code) ?? fail('not-found'));
    await requireStrong(passphrase, [described.name]);
    const { recoveryCode } = await vault.create({ kind: place.kind, place: described, person, passphrase });
    return { session: sessionOf(vault.open()), recoveryCode };
  },

  async unlock({ vault }, { passphrase, wrapId }) {
    return sessionOf(await vault.unlock(passphrase, wrapId));
  },

  async recover({ vault }, { code, wrapId, newPassphrase }) {
    await requireStrong(newPassphrase, publicWords(vault));
    return sessionOf(await vault.recover(code, wrapId, newPassphrase));
  },

  lock({ vault }) {
    vault.lock('asked');
    return {};
  },

  restorePreviousHeader: ({ vault }) => vault.restorePreviousHeader(),

  session: ({ open }) => sessionOf(open),

  touch({ vault }) {
    vault.touch();
    return {};
  },

  confirmRecoveryCode({ vault, open, change }, { code }) {
    vault.doors.checkRecovery(code);
    change({ kind: 'vault.recovery-confirmed', subject: null }, (writer) =>
      writeSetting(writer, settingNames.recoveryConfirmed, true),
    );
    return sessionOf(open);
  },

  async renewRecoveryCode({ vault, change }, { passphrase }) {
    // First: if the computer went down in between, nobody must think that a code nobody saw was typed back.
    const unconfirm = () =>
      change({ kind: 'vault.recovery-renewed', subject: null }, (writer) =>
        writeSetting(writer, settingNames.recoveryConfirmed, false),
      );
    const code = await vault.doors.renewRecovery(passphrase, unconfirm);
    return { code };
  },

  async changePassphrase({ vault, change, open }, { current, next }) {
    await requireStrong(next, publicWords(vault));
    await vault.doors.change(current, next);
    change({ kind: 'vault.passphrase-changed', subject: open.person.id }, () => undefined);
    return {};
  },

  async addPerson(context, { role, name, passphrase }) {
    const { host, vault, change, open } = context;
    await requireStrong(passphrase, [...publicWords(vault), ...(name === null ? [] : [name])]);
    const wrapId = await vault.doors.add(role, passphrase);
    const person: Person = {
      id: randomUUID(),
      wrapId,
      role,
      name,
      createdAt: host.clock.now().toISOString(),
      removedAt: null,
    };
    change({ kind: 'vault.person-added', subject: person.id }, (writer) => insertPerson(writer, person));
    return sessionOf(open);
  },

  async removePerson({ host, vault, change, open, reader }, { id }) {
    const wrapId = removableDoor(listPeople(reader), id);
    // The database first: a door without a person opens nothing, a person without a door could not be removed.
    change({ kind: 'vault.person-removed', subject: id }, (writer) =>
      markRemoved(writer, id, host.clock.now().toISOString()),
    );
    await vault.doors.remove(wrapId);
    const session = sessionOf(open);
    // Who handed the office over and removed themselves is no longer allowed to see what is inside.
    if (id === open.person.id) vault.lock('asked');
    return session;
  },

  setAutoLock({ vault, open, change }, { minutes }) {
    change({ kind: 'vault.auto-lock-set', subject: null }, (writer) =>
      writeSetting(writer, settingNames.autoLockMinutes, minutes),
    );
    vault.restartIdle();
    return sessionOf(open);
  },
};

/** The door of a person who may be removed: somebody must still be able to open. */
function removableDoor(people: readonly Person[], id: string): string {
  const person = people.find((candidate) => candidate.id === id) ?? fail('not-found');
  const doors = people.filter((candidate) => candidate.wrapId !== null);
  if (person.wrapId === null) fail('not-found');
  if (doors.length === 1) fail('last-person');
  return person.wrapId;
}

function placeFrom(municipality: NonNullable<ReturnType<typeof municipalityByCode>>): NewVault['place'] {
  const { code, name, orp, district, region, population } = municipality;
  return { code, name, orp, district, region, population };
}

/** Words a guesser reads on the locked screen. */
function publicWords(vault: Vault): string[] {
  const name = vault.status().place?.name;
  return name === undefined ? [] : [name];
}
