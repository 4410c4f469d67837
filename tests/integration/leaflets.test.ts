import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { situations } from '#contract';
import { type OpenApp, openMunicipality } from '../support/open-app.ts';
import { runProgram } from '../support/programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'naves-papers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let obec: OpenApp;
beforeEach(async () => {
  obec = await openMunicipality();
});
afterEach(() => obec.dispose());

interface Printed {
  readonly name: string;
  readonly text: string;
  readonly pages: number;
  readonly info: string;
}

/** The last saved PDF as a public program reads it. */
function readPdf(): Printed {
  const file = obec.host.saved.at(-1) ?? { name: '', bytes: new Uint8Array() };
  const path = join(folder, 'paper.pdf');
  writeFileSync(path, file.bytes);
  const info = runProgram('pdfinfo', [path], folder);
  const text = runProgram('pdftotext', ['-raw', path, '-'], folder).replace(/[\s\u00a0]+/g, ' ');
  return { name: file.name, text, info, pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]) };
}

/** The words of the last saved document: the member `word/document.xml` of the archive, without its marks. */
function readDocx(): string {
  const bytes = Buffer.from(obec.host.saved.at(-1)?.bytes ?? new Uint8Array());
  const directory = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16);
  for (let at = directory; bytes.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString('utf8', at + 46, at + 46 + (nameLength ?? 0));
    if (name === 'word/document.xml') {
      const local = bytes.readUInt32LE(at + 42);
      const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
      const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
      const xml = bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed;
      return xml
        .toString('utf8')
        .replace(/<[^>]+>/g, ' ')
        .replace(/[\s\u00a0]+/g, ' ');
    }
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  throw new Error('The file is not a document.');
}

const contact = {
  ...{ office: 'orp', name: 'Odbor sociálních věcí', phone: '317 000 000' },
  ...{ address: 'Ukázková 1', hours: 'po 8–17', note: 'ptejte se po paní Ukázkové' },
};

describe('a leaflet', () => {
  it('of every situation is a tagged Czech PDF of one page with the headings a resident looks for', async () => {
    for (const guide of situations) {
      await obec.call('leaflets.saveLeaflet', { guide, format: 'pdf', largePrint: false });
      const { name, text, info, pages } = readPdf();
      expect(name).toBe(`naves-letak-${guide}.pdf`);
      expect([guide, /Tagged:\s+yes/.test(info)]).toEqual([guide, true]);
      for (const heading of ['Co udělat', 'Kolik to stojí', 'Do kdy', 'Kam se obrátit']) {
        expect([guide, heading, text.includes(heading)]).toEqual([guide, heading, true]);
      }
      expect(text).toContain('Obec Chářovice · stav ke dni 22. 11. 2026');
      // A resident pins it to the fridge; nobody looks for a second side there.
      expect([guide, pages]).toEqual([guide, 1]);
    }
  }, 60_000);

  it('is one sheet even when the obec filled in every telephone, address and hours', async () => {
    const { offices } = await obec.call('content.offices', {});
    for (const { id } of offices) {
      await obec.call('content.saveContact', { contact: { ...contact, office: id, name: null } });
    }
    for (const guide of ['C1', 'E3'] as const) {
      await obec.call('leaflets.saveLeaflet', { guide, format: 'pdf', largePrint: false });
      const { pages, text } = readPdf();
      expect([guide, pages <= 2]).toEqual([guide, true]);
      expect(text).toContain('Úřad práce ČR, tel. 317 000 000 Ukázková 1 · Otevřeno: po 8–17');
      expect(text).not.toContain('vám řeknou na obecním úřadu');
    }
  });

  it('says the same as a document to edit, and in large print', async () => {
    await obec.call('leaflets.saveLeaflet', { guide: 'F1', format: 'pdf', largePrint: true });
    const large = readPdf();
    await obec.call('leaflets.saveLeaflet', { guide: 'F1', format: 'docx', largePrint: false });
    for (const words of ['Když vám doma někdo ubližuje', '116 006', 'Kam se obrátit']) {
      expect(large.text).toContain(words);
      expect(readDocx()).toContain(words);
    }
  });

  it('carries the contacts of the obec and nothing the obec noted for itself or recorded of anybody', async () => {
    const empty = { area: null, situations: ['F1' as const], channel: null, urgency: null, where: null };
    await obec.call('requests.record', {
      content: {
        ...{
          ...empty,
          text: 'Bojí se jít domů.',
          subject: 'named',
          who: 'Jan Vzorový',
          phone: '600 000 000',
        },
        ...{ age: null, sex: null, part: null },
      },
    });
    await obec.call('content.saveContact', { contact });
    await obec.call('leaflets.saveLeaflet', { guide: 'F1', format: 'pdf', largePrint: false });
    const { text } = readPdf();
    expect(text).toContain('tel. 317 000 000');
    for (const secret of ['Vzorový', '600 000 000', 'Bojí se', 'Ukázkové'])
      expect(text).not.toContain(secret);
  });

  it('is noted in the journal only when it was saved, by its guide alone', async () => {
    const input = { guide: 'F1', format: 'pdf', largePrint: false } as const;
    obec.host.answerToSave = 'cancelled';
    await obec.call('leaflets.saveLeaflet', input);
    const rows = async () => {
      const list = await obec.call('audit.list', { page: { offset: 0, limit: 50 } });
      return list.rows.filter(({ kind }) => kind === 'leaflet.saved').map(({ subject }) => subject);
    };
    expect(await rows()).toEqual([]);
    obec.host.answerToSave = 'saved';
    await obec.call('leaflets.saveLeaflet', input);
    expect(await rows()).toEqual(['F1']);
  });
});

describe('the card', () => {
  it('of every situation fits one side of A5', async () => {
    for (const guide of situations) {
      await obec.call('leaflets.saveCard', { guide });
      const { info, pages, text } = readPdf();
      expect([guide, pages]).toEqual([guide, 1]);
      expect(info).toMatch(/419\.\d+ x 595\.\d+/);
      for (const heading of ['Řekněte', 'Zavolejte', 'Nikdy']) {
        expect([guide, heading, text.includes(heading)]).toEqual([guide, heading, true]);
      }
    }
  }, 60_000);
});

describe('the leaflet for every household', () => {
  it('names the obec, the lines and the offices whose telephone the obec knows', async () => {
    await obec.call('content.saveContact', { contact });
    await obec.call('leaflets.saveHouseholdLeaflet', { format: 'pdf', largePrint: false });
    const { text, pages } = readPdf();
    for (const words of ['Kdo vám v obci pomůže', 'Obec Chářovice', '116 006', '317 000 000', 'Bydlení:']) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Probační');
    expect(pages).toBeLessThanOrEqual(2);
  });
});

describe('a letter', () => {
  it('is saved as a document with the obec filled in and people left out', async () => {
    const shown = await obec.call('leaflets.letter', { letter: 'oznameni-ospod' });
    expect(shown.body.replaceAll('\u00a0', ' ')).toContain('Obec Chářovice\n22. 11. 2026');
    await obec.call('leaflets.saveLetter', { letter: 'oznameni-ospod' });
    expect(obec.host.saved.at(-1)?.name).toBe('naves-dopis-oznameni-ospod.docx');
    expect(readDocx()).toContain('[doplňte: ');
  });

  it('that is not there is not found', async () => {
    expect(await obec.refusal('leaflets.saveLetter', { letter: 'neni-tu' })).toBe('not-found');
  });
});
