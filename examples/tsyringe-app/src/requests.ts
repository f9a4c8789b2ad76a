import type { Actor, Answer } from '@pengaduan/core';
import { requestScope } from '@pengaduan/tsyringe';
import type { DependencyContainer } from 'tsyringe';
import { Casework } from './casework.js';
import { Intake } from './intake.js';
import { Report } from './report.js';
import { told } from './told.js';

type Serve = (scope: DependencyContainer) => Promise<string>;

const reporter: Actor = { role: 'reporter', id: 'r-17' };
const office: Actor = { role: 'coordinator', id: 'o-1' };
const roads: Actor = { role: 'liaison', id: 'l-9', agency: 'dinas-pupr' };
const health: Actor = { role: 'liaison', id: 'l-4', agency: 'dinas-kesehatan' };

const receive =
  (complaint: string, at: string): Serve =>
  async (scope) =>
    told(await scope.resolve(Intake).receive(complaint, at));
const casework =
  (act: (service: Casework) => Promise<Answer>): Serve =>
  async (scope) =>
    told(await act(scope.resolve(Casework)));
const numbers: Serve = (scope) => scope.resolve(Report).twoNumbers('2023-02-01', '2023-02-28');

/** A day at the office: who asks, and for what. Only the actor tells the two answers of the liaisons apart. */
const day: ReadonlyArray<readonly [Actor, Serve]> = [
  [reporter, receive('6340753', '2023-02-11T01:16+07:00')],
  [reporter, receive('6340754', '2023-02-13T09:00+07:00')],
  [office, casework((workplace) => workplace.verify('6340753', '2023-02-14T09:00+07:00'))],
  [office, casework((workplace) => workplace.pass('6340753', 'dinas-pupr', '2023-02-14T09:03+07:00'))],
  [office, numbers],
  [health, casework((workplace) => workplace.answer('6340753', '2023-02-17T10:00+07:00'))],
  [roads, casework((workplace) => workplace.answer('6340753', '2023-02-17T10:44+07:00'))],
  [office, numbers],
  [office, (scope) => scope.resolve(Report).trail('6340753')],
];

/** Serves each request in a scope of its own, and gives a line for each. */
export const serveDay = async (app: DependencyContainer): Promise<ReadonlyArray<string>> => {
  const lines: string[] = [];
  for (const [actor, serve] of day) {
    const scope = requestScope(app, { actor });
    try {
      lines.push(`${actor.role} ${actor.id}: ${await serve(scope)}`);
    } finally {
      await scope.dispose();
    }
  }
  return lines;
};
