import { context, SpanStatusCode, trace } from '@opentelemetry/api';
import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { handleChosen, openComplaints, standardContext } from '@pengaduan/core';
import { at, close, receive } from '@pengaduan/core/testing';
import { memoryStore, openPengaduan, type Pengaduan, type Store } from 'pengaduan';
import { traced } from 'pengaduan/opentelemetry';
import { clock, give, inFile, inMemory, newFiles, value } from './world.js';

const newFile = newFiles();
const exporter = new InMemorySpanExporter();
beforeAll(() => {
  new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }).register();
});
afterEach(() => exporter.reset());
afterAll(() => {
  trace.disable();
  context.disable();
});

/** The spans that have ended, each with the names of those above it. */
const paths = (): ReadonlyArray<string> => {
  const spans = exporter.getFinishedSpans();
  const pathOf = (one: (typeof spans)[number]): string => {
    const above = spans.find((other) => other.spanContext().spanId === one.parentSpanContext?.spanId);
    return above === undefined ? one.name : `${pathOf(above)} > ${one.name}`;
  };
  return spans.map(pathOf);
};
const named = (name: string) => exporter.getFinishedSpans().filter((span) => span.name === name);
const firstNamed = (name: string) => named(name)[0]!;

const opened = async (store: Store, now: () => number): Promise<Pengaduan> => {
  const pengaduan = await value(openPengaduan(traced({ store, lang: 'en', now })));
  exporter.reset();
  return pengaduan;
};

describe('an application that is traced', () => {
  it('has a span for each command, and below it those of the journal', async () => {
    const pengaduan = await opened(await inMemory(), clock('2025-02-03T08:00').now);
    await give(pengaduan, [receive('2025-02-03T08:00')]);
    const handled = 'handle ReceiveComplaint';
    expect(paths()).toEqual([`${handled} > load complaint`, `${handled} > append complaint`, handled]);
    expect(firstNamed(handled).attributes).toEqual({
      'pengaduan.complaint': '1',
      'pengaduan.events': ['ComplaintReceived', 'DeadlineSet'],
      'pengaduan.rejections': [],
      'pengaduan.repeated': false,
    });
    expect(firstNamed('append complaint').attributes).toEqual({
      'db.operation.name': 'append',
      'db.collection.name': 'complaint',
      'pengaduan.stream': 'complaint-1',
      'pengaduan.events': ['ComplaintReceived', 'DeadlineSet'],
    });
  });

  it('tells by which rule a command is refused, which is no error', async () => {
    const pengaduan = await opened(await inMemory(), clock('2025-02-03T08:00').now);
    await give(pengaduan, [close('2025-02-03T08:00')]);
    expect(paths()).toEqual(['handle CloseComplaint > load complaint', 'handle CloseComplaint']);
    const { attributes, status } = firstNamed('handle CloseComplaint');
    expect(attributes['pengaduan.rejections']).toEqual(['NotReceived']);
    expect(status.code).toBe(SpanStatusCode.UNSET);
  });

  it('has an error, by the name of its kind alone, where the journal fails', async () => {
    const pengaduan = await opened(await inMemory(), clock('2025-02-03T08:00').now);
    await pengaduan.close();
    await give(pengaduan, [receive('2025-02-03T08:00')]);
    for (const name of ['load complaint', 'handle ReceiveComplaint']) {
      const { attributes, status, events } = firstNamed(name);
      expect(attributes['error.type']).toBe('Unavailable');
      expect(status).toEqual({ code: SpanStatusCode.ERROR });
      expect(events).toEqual([]);
    }
  });

  it('has an error, and not its message, where there is a bug', async () => {
    const environment = traced({ ...memoryStore({ now: () => 0 }), context: standardContext() });
    const call = handleChosen(environment)('7', () => {
      throw new RangeError('Budi Santoso');
    });
    await expect(call()).rejects.toThrow('Budi Santoso');
    expect(firstNamed('handle').attributes['error.type']).toBe('RangeError');
    expect(JSON.stringify(firstNamed('handle').status)).not.toContain('Budi');
  });

  it.each([
    ['in memory', inMemory, 'complaint'],
    ['in a file', () => inFile(newFile()), 'metrics'],
  ] as const)('has a span for what the read models %s read', async (_, storeOf, model) => {
    const { now } = clock('2025-02-03T08:00');
    const pengaduan = await opened(await storeOf(), now);
    await give(pengaduan, [receive('2025-02-03T08:00')]);
    await pengaduan.metrics.evaluate({ year: 2025 });
    expect(named(`project ${model}`).map(({ attributes }) => attributes['pengaduan.records'])).toEqual([2]);
    await pengaduan.close();
  });

  it('has a span for each act of a runner, whether it runs once or watches', async () => {
    const { now, set } = clock('2025-02-05T08:00');
    const pengaduan = await opened(await inMemory(), now);
    await give(pengaduan, at.Pending);
    set('2025-02-25T08:00');
    const stop = new AbortController();
    await pengaduan.deadlines.watch({ signal: stop.signal, onAct: () => stop.abort() });
    expect(paths().filter((path) => path.startsWith('act'))).toEqual(
      expect.arrayContaining(['act', 'act > load complaint', 'act > append complaint']),
    );
    expect(firstNamed('act').attributes['pengaduan.events']).toContain('ComplaintArchived');
  });

  it('tells no person and no text, only ids of reports and names of types', async () => {
    const pengaduan = await opened(await inMemory(), clock('2025-02-05T08:00').now);
    await give(pengaduan, at.Received);
    const coordinator = pengaduan.complaints.as({ role: 'coordinator', id: 'petugas-rahasia' });
    const asked = { command: 'RequestSupportingData', id: 'perintah-rahasia', complaint: '1' } as const;
    await coordinator.handle({ ...asked, at: '2025-02-04T08:00+07:00', reason: 'alasan rahasia' });
    await pengaduan.list();
    expect(firstNamed('handle RequestSupportingData').attributes['pengaduan.rejections']).toEqual([]);
    const told = exporter
      .getFinishedSpans()
      .map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
    expect(JSON.stringify(told)).not.toContain('rahasia');
    expect([...new Set(told.flatMap(({ attributes }) => Object.keys(attributes)))].sort()).toEqual([
      ...['db.collection.name', 'db.operation.name', 'pengaduan.complaint', 'pengaduan.events'],
      ...['pengaduan.records', 'pengaduan.rejections', 'pengaduan.repeated', 'pengaduan.stream'],
    ]);
  });

  it('is one that only has complaints, too', async () => {
    const { journal } = memoryStore({ now: () => 0 });
    const complaints = openComplaints(traced({ journal }));
    await complaints.show('1');
    expect(paths()).toEqual(['load complaint']);
  });
});
